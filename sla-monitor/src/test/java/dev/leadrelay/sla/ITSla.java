package dev.leadrelay.sla;

import static dev.leadrelay.sla.streams.WireExamples.NINE;
import static dev.leadrelay.sla.streams.WireExamples.aBreach;
import static dev.leadrelay.sla.streams.WireExamples.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.AssignmentState;
import dev.leadrelay.schemas.serde.ContractSerializer;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.backbone.Backbone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two instances on a real broker: whichever is asked, the answer is whole. */
@TestMethodOrder(OrderAnnotation.class)
class ITSla {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ASSIGNMENTS = 100;
  private static final String PERIOD = "&from=2026-03-02T08:30:00Z&to=2026-03-02T10:00:00Z";

  @TempDir static Path folder;

  private static KafkaProducer<String, SpecificRecord> producer;
  private static Instance first;
  private static Instance second;

  @BeforeAll
  static void start() throws IOException {
    var backbone = Backbone.shared();
    backbone.provision();
    producer = producer(backbone);
    first = Instance.start(backbone, folder.resolve("first"));
    second = Instance.start(backbone, folder.resolve("second"));
  }

  @AfterAll
  static void stop() {
    producer.close();
    second.close();
    first.close();
  }

  @Test
  @Order(1)
  void shouldAddUpOverAllPartitionsAndInstances() throws Exception {
    for (int i = 0; i < ASSIGNMENTS; i++) {
      live("a-" + i, i % 4);
    }

    for (var instance : List.of(first, second)) {
      for (var by : List.of("rep", "team", "territory", "source", "priority")) {
        awaitTotal(instance, by);
      }
    }
  }

  @Test
  @Order(2)
  void shouldTellWhatHappensToWhoeverWatches() throws Exception {
    var heard = new ConcurrentLinkedQueue<String>();
    var stream = second.open("/v1/stream");
    var listening = CompletableFuture.runAsync(() -> stream.body().forEach(heard::add));

    // A new consumer needs a moment to find its place, so the breach is told until it is heard.
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              send(Topics.BREACHES, aBreach("heard").build());
              return heard.contains("event:breach");
            });

    assertThat(heard).anyMatch(line -> line.contains("\"breachId\":\"heard\""));
    assertThat(listening).isNotCompletedExceptionally();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(first.json("/v1/breaches?limit=5")).hasSize(1));
  }

  @Test
  @Order(3)
  void shouldNameEveryParameterThatIsWrong() throws Exception {
    var answer = first.get("/v1/sla?from=yesterday&to=later&by=colour");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("/from", "/to", "/by").doesNotContain("yesterday");
    assertThat(first.get("/v1/breaches?limit=all").statusCode()).isEqualTo(400);
  }

  @Test
  @Order(4)
  void shouldAnswerForTheLastDayByTeamWhenNothingIsSaid() throws Exception {
    var answer = first.json("/v1/sla");

    assertThat(answer.path("by").asString()).isEqualTo("team");
    assertThat(answer.path("rows")).isEmpty();
  }

  @Test
  @Order(5)
  void shouldKnowEverythingAfterTheOtherInstanceHasGone() {
    second.close();

    awaitTotal(first, "rep");
  }

  private static void awaitTotal(Instance instance, String by) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var total = instance.json("/v1/sla?by=" + by + PERIOD).path("total");
              assertThat(count(total, "assigned")).isEqualTo(ASSIGNMENTS);
              assertThat(count(total, "open")).isEqualTo(ASSIGNMENTS / 4);
              assertThat(count(total, "touchedInTime")).isEqualTo(ASSIGNMENTS / 4);
              assertThat(count(total, "breachedAndRerouted")).isEqualTo(ASSIGNMENTS / 4);
              assertThat(count(total, "closedUntouched")).isEqualTo(ASSIGNMENTS / 4);
              assertThat(total.path("breachRate").asDouble()).isEqualTo(0.5);
            });
  }

  private static long count(JsonNode total, String field) {
    return total.path(field).asLong();
  }

  private static void live(String id, int end) throws Exception {
    send(Topics.ASSIGNMENTS, anAssignment(id, 1).build());
    var last = anAssignment(id, 2);
    switch (end) {
      case 0 -> last.setState(AssignmentState.ACCEPTED);
      case 1 -> last.setFirstTouchAt(NINE.plusSeconds(60));
      case 2 -> last.setState(AssignmentState.EXPIRED);
      default -> last.setState(AssignmentState.CLOSED);
    }
    send(Topics.ASSIGNMENTS, last.build());
  }

  private static <V extends SpecificRecord> void send(Topic<V> topic, V value) throws Exception {
    var lead = String.valueOf(value.get(value.getSchema().getField("leadId").pos()));
    producer.send(new ProducerRecord<>(topic.name(), lead, value)).get();
  }

  private static KafkaProducer<String, SpecificRecord> producer(Backbone backbone) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            backbone.bootstrapServers(),
            "schema.registry.url",
            backbone.registryUrl(),
            "key.serializer",
            StringSerializer.class,
            "value.serializer",
            ContractSerializer.class));
  }
}
