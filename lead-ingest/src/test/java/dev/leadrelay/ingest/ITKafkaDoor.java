package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.topics.Topics;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The genuine CloudEvents SDK for Kafka at its door, in both modes. */
@ExtendWith(RunningIngest.class)
class ITKafkaDoor {

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private static Log<LeadEvent> events;
  private static Log<RejectedEvent> rejected;

  @BeforeAll
  static void open() {
    events = new Log<>(RunningIngest.backbone(), Topics.EVENTS);
    rejected = new Log<>(RunningIngest.backbone(), Topics.REJECTED);
  }

  @AfterAll
  static void close() {
    events.close();
    rejected.close();
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void shouldTakeAnEvent(Encoding mode) throws Exception {
    var id = "kafka-" + mode;

    send(mode, event(id).build());

    var stored = events.await(1, event -> event.getEventId().equals(id)).getFirst().value();
    assertThat(stored.getDoor()).isEqualTo(dev.leadrelay.schemas.Door.KAFKA);
    assertThat(stored.getSource()).isEqualTo("https://www.example.com/crm");
    assertThat(stored.getType()).isEqualTo("demo.requested");
    assertThat(stored.getOccurredAt()).isEqualTo("2026-03-02T09:15:00Z");
    assertThat(stored.getPerson().getEmail()).isEqualTo("kafka@example.com");
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void shouldPutABadEventAsideAndGoOn(Encoding mode) throws Exception {
    var id = "kafka-after-bad-" + mode;

    send(mode, event("kafka-bad-" + mode).withType("Nonsense").build());
    send(mode, event(id).build());

    events.await(1, event -> event.getEventId().equals(id));
    rejected.await(1, event -> isBad(event, "/type", "kafka-bad-" + mode, mode));
  }

  @Test
  void shouldPutDataInAnotherFormatAside() throws Exception {
    send(
        Encoding.BINARY,
        event("kafka-xml").withData("application/xml", "<secret/>".getBytes(UTF_8)).build());

    rejected.await(
        1,
        event ->
            event.getReasons().getFirst().getCode().equals("WRONG_CONTENT_TYPE")
                && UTF_8.decode(event.getRaw().duplicate()).toString().equals("<secret/>"));
  }

  private static boolean isBad(RejectedEvent event, String pointer, String id, Encoding mode) {
    var raw = UTF_8.decode(event.getRaw().duplicate()).toString();
    return event.getReasons().getFirst().getPointer().equals(pointer)
        && (mode == Encoding.BINARY || raw.contains(id));
  }

  private static CloudEventBuilder event(String id) {
    return CloudEventBuilder.v1()
        .withId(id)
        .withSource(URI.create("https://www.example.com/crm"))
        .withType("demo.requested")
        .withTime(OffsetDateTime.parse("2026-03-02T10:15:00+01:00"))
        .withData(
            "application/json", "{\"person\": {\"email\": \"Kafka@Example.com\"}}".getBytes(UTF_8));
  }

  private static void send(Encoding mode, CloudEvent event) throws Exception {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", RunningIngest.backbone().bootstrapServers());
    settings.put(CloudEventSerializer.ENCODING_CONFIG, mode);
    if (mode == Encoding.STRUCTURED) {
      settings.put(CloudEventSerializer.EVENT_FORMAT_CONFIG, JsonFormat.CONTENT_TYPE);
    }
    var serializer = new CloudEventSerializer();
    serializer.configure(settings, false);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", RunningIngest.backbone().bootstrapServers()),
            new StringSerializer(),
            serializer)) {
      producer.send(new ProducerRecord<>(Topics.INBOUND.name(), event)).get();
    }
  }
}
