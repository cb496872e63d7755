package dev.leadrelay.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.adapter.avro.EventMapper;
import dev.leadrelay.ingest.adapter.form.FormReader;
import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.adapter.kafka.CloudEventRecords;
import dev.leadrelay.ingest.adapter.kafka.InboundEvents;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.intake.Samples;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.reception.Reception;
import dev.leadrelay.ingest.domain.tracking.Kind;
import dev.leadrelay.ingest.domain.tracking.Translator;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.stack.adapter.csv.CsvRow;
import dev.leadrelay.stack.adapter.csv.CsvTable;
import dev.leadrelay.stack.adapter.yaml.MappingReader;
import dev.leadrelay.stack.domain.mapping.Mapped;
import dev.leadrelay.stack.domain.mapping.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.messaging.support.GenericMessage;

/**
 * Sends bad input through everything that reads input. Whatever it is, it is accepted as an event
 * that can be written, or refused with reasons; nothing is thrown. {@code -Dfuzz.inputs=1000000}
 * says how many inputs, {@code -Dfuzz.seed} which ones.
 */
class FuzzTest {

  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 60_000);
  private static final List<Kind> KINDS = List.copyOf(EnumSet.allOf(Kind.class));
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

  private final Random random = new Random(SEED);
  private final Mutations mutations = new Mutations(random);
  private final JsonEvents json = new JsonEvents(500);
  private int accepted;
  private int refused;
  private final Reception reception =
      new Reception(
          Samples.intake(),
          (accepted, rejected) -> {
            accepted.forEach(this::write);
            refused += rejected.size();
            rejected.forEach(rejection -> assertThat(rejection.reasons()).isNotEmpty());
          },
          sightings -> sightings.stream().map(_ -> false).toList());

  FuzzTest() {
    System.out.println("Fuzz: %d inputs of seed %d".formatted(INPUTS, SEED));
  }

  @Test
  void shouldSurviveCloudEvents() throws Exception {
    var event = Samples.json(Samples.NORMATIVE);
    var bytes = Samples.NORMATIVE.getBytes(StandardCharsets.UTF_8);
    for (int n = 0; n < INPUTS * 4 / 10; n++) {
      var body = n % 3 == 0 ? mutations.ofBytes(bytes) : mutations.ofValues(event);
      receive(n % 10 == 0 ? json.batch(array(body)) : json.one(body), Door.EVENTS);
    }
    assertThat(accepted).as("seed %d", SEED).isPositive();
    assertThat(refused).as("seed %d", SEED).isPositive();
  }

  @Test
  void shouldSurviveRecordsOfKafka() {
    var inbound =
        new InboundEvents(
            new CloudEventRecords(json), reception, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    var event = Samples.json(Samples.NORMATIVE);
    for (int n = 0; n < INPUTS / 10; n++) {
      var value = n % 2 == 0 ? mutations.ofValues(event) : mutations.ofValues(dataOf(event));
      var record = new ConsumerRecord<byte[], byte[]>("leads.inbound", 0, n, null, value);
      if (n % 2 == 1) {
        List.of(
                "specversion=1.0",
                "id=e-1",
                "source=shop",
                "type=demo.requested",
                "time=2026-03-02T09:00:00Z")
            .forEach(
                header -> {
                  var bytes = header.getBytes(StandardCharsets.UTF_8);
                  var pair =
                      new String(
                              random.nextInt(4) == 0 ? mutations.ofBytes(bytes) : bytes,
                              StandardCharsets.UTF_8)
                          .split("=", 2);
                  record
                      .headers()
                      .add("ce_" + pair[0], pair[pair.length - 1].getBytes(StandardCharsets.UTF_8));
                });
        record.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
      }
      inbound.accept(new GenericMessage<>(List.of(record)));
    }
    assertThat(accepted + refused).as("seed %d", SEED).isGreaterThanOrEqualTo(INPUTS / 10);
  }

  @Test
  void shouldSurviveTrackingCalls() throws Exception {
    var message =
        Samples.json(
            """
            {"messageId": "m-1", "type": "track", "timestamp": "2026-03-02T09:15:00Z", "sentAt": "2026-03-02T09:15:01Z",
             "anonymousId": "a-77", "userId": "u-1", "event": "Demo Requested",
             "traits": {"email": "ana@acme.com", "name": "Ana", "company": {"name": "Acme", "employees": 3}, "address": {"country": "DE"}},
             "properties": {"useCase": "routing", "products": [{"name": "A"}], "url": "https://x.de/a?b=c"},
             "context": {"page": {"path": "/demo"}, "campaign": {"source": "google"},
                         "consent": {"categoryPreferences": {"marketing": true}}, "traits": {"email": "ana@acme.com"}}}
            """);
    for (int n = 0; n < INPUTS * 2 / 10; n++) {
      var body = mutations.ofValues(message);
      if (json.one(body) instanceof Parsed.Documents(var documents)) {
        var kind = Optional.of(KINDS.get(n % KINDS.size())).filter(_ -> random.nextBoolean());
        var content = documents.getFirst().content();
        var sentAt = content.get("sentAt") instanceof String text ? text : null;
        var events =
            new Translator("/sources/shop", Samples.NOW, sentAt)
                .translate(content, kind, "id-" + n, ByteBuffer.wrap(body));
        reception.receive(events, Door.TRACKING, null, Samples.NOW);
      }
    }
    assertThat(accepted).as("seed %d", SEED).isPositive();
  }

  @Test
  void shouldSurviveForms() throws Exception {
    var reader = new FormReader(json);
    var form = form();
    var good =
        "mail=ana%40acme.com&ok=on&text=Ja%2C+gerne&size=51-200&why=%E2%82%AC"
            .getBytes(StandardCharsets.UTF_8);
    var multipart =
        "--b\r\nContent-Disposition: form-data; name=\"mail\"\r\n\r\nana@acme.com\r\n--b--\r\n"
            .getBytes(StandardCharsets.UTF_8);
    for (int n = 0; n < INPUTS * 2 / 10; n++) {
      boolean parts = n % 4 == 0;
      var body = mutations.ofBytes(parts ? multipart : good);
      var type = parts ? "multipart/form-data; boundary=b" : "application/x-www-form-urlencoded";
      if (reader.read(type, body) instanceof FormReader.Reading.Values(var values)) {
        var event = form.toEvent("f-" + n, values);
        reception.receive(
            List.of(new Document(event, ByteBuffer.wrap(body))), Door.FORM, type, Samples.NOW);
      }
    }
    assertThat(accepted).as("seed %d", SEED).isPositive();
  }

  @Test
  void shouldSurviveFilesOfTheImport(@TempDir Path folder) throws Exception {
    var mapping = Path.of("../config/mappings/olist-mql.yml");
    var header = "mql_id,first_contact_date,landing_page_id,origin\n";
    var row =
        "dac32acd4db4c29c230538b72f8dd87d,2018-02-01,88740e65d5d6b056e0cda098e1ea6313,social\n";
    int rows = INPUTS / 10;
    var file = folder.resolve("leads.csv");
    try (var out = Files.newOutputStream(file)) {
      out.write(header.getBytes(StandardCharsets.UTF_8));
      for (int n = 0; n < rows; n++) {
        out.write(mutations.ofBytes(row.getBytes(StandardCharsets.UTF_8)));
        out.write('\n');
      }
    }
    int read = 0;
    try (var table = CsvTable.open(file)) {
      var map = MappingReader.read(mapping, table.header());
      while (table.hasNext()) {
        if (table.next() instanceof CsvRow.Whole(long line, var cells)
            && map.map(line, cells, Times.asGiven(Samples.NOW)) instanceof Mapped.Events events) {
          read += events.events().size();
        }
      }
    }
    assertThat(read).as("seed %d", SEED).isPositive();
  }

  private void receive(Parsed parsed, Door door) throws Exception {
    switch (parsed) {
      case Parsed.Documents(var documents) -> reception.receive(documents, door, null, Samples.NOW);
      case Parsed.Unreadable(var reason) -> {
        assertThat(reason.detail()).startsWith("Expected");
        refused++;
      }
    }
  }

  /** What is accepted can be written. */
  private void write(Outcome.Accepted event) {
    try {
      var bytes = new ByteArrayOutputStream();
      LeadEvent.getEncoder().encode(EventMapper.toAvro(event), bytes);
      assertThat(bytes.size()).isPositive();
      accepted++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormDefinition form() {
    return new FormDefinition(
        "demo",
        "demo.requested",
        "https://www.example.com",
        "/t",
        null,
        "trap",
        "once",
        null,
        null,
        Map.of(
            "mail", "person.email",
            "ok", "consent.marketing",
            "text", "consent.wording",
            "size", "company.employees",
            "why", "properties.why"),
        null);
  }

  private static Object dataOf(Map<String, ?> event) {
    return new HashMap<>((Map<?, ?>) Objects.requireNonNull(event.get("data")));
  }

  private static byte[] array(byte[] body) {
    return ("[" + new String(body, StandardCharsets.ISO_8859_1) + "]")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
