package dev.leadrelay.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.serde.ContractDeserializer;
import dev.leadrelay.schemas.serde.ContractSerializer;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.testdata.Events;
import dev.leadrelay.testkit.backbone.Backbone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The service on a real broker: scored, explained by whichever instance is asked, and kept. */
@TestMethodOrder(OrderAnnotation.class)
class ITScoring {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> LEADS =
      IntStream.range(0, 20).mapToObj(i -> "lead-" + i).toList();

  @TempDir static Path folder;

  private static Backbone backbone;
  private static KafkaProducer<String, SpecificRecord> producer;
  private static Instance first;
  private static Instance second;

  @BeforeAll
  static void start() throws IOException {
    backbone = Backbone.shared();
    backbone.provision();
    producer = producer();
    first = Instance.start(backbone, folder.resolve("first"));
    second = Instance.start(backbone, folder.resolve("second"));
  }

  @AfterAll
  static void stop() {
    producer.close();
    first.close();
  }

  @Test
  @Order(1)
  void shouldTellEachLeadOnceAndExplainItFromAnyInstance() throws Exception {
    var now = Instant.now();
    for (var lead : LEADS) {
      send(lead, Events.profile(lead));
      send(lead, Events.demoAt(lead, now));
      send(lead, Events.demoAt(lead, now));
    }

    assertThat(qualified(LEADS.size())).containsExactlyInAnyOrderElementsOf(LEADS);
    for (var instance : List.of(first, second)) {
      for (var lead : LEADS) {
        await().atMost(PATIENCE).untilAsserted(() -> assertExplained(instance, lead));
      }
    }
  }

  private static void assertExplained(Instance instance, String lead) throws Exception {
    var score = instance.json("/v1/leads/" + lead + "/score");
    assertThat(score.path("level").asString()).isEqualTo("HOT");
    assertThat(score.path("score").asDouble()).isCloseTo(80, within(0.01));
    assertThat(score.path("coolsAt").asString()).isNotEmpty();
    assertThat(score.path("sentences")).isNotEmpty();
  }

  @Test
  @Order(2)
  void shouldSayThatALeadIsUnknown() throws Exception {
    var answer = first.get("/v1/leads/nobody/score");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("no event of this lead has come yet");
  }

  @Test
  @Order(3)
  void shouldKnowEveryLeadAfterTheOtherInstanceHasGone() {
    second.close();

    for (var lead : LEADS) {
      await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertExplained(first, lead));
    }
  }

  private static void send(String lead, LeadEvent event) throws Exception {
    producer.send(new ProducerRecord<>(Topics.EVENTS.name(), lead, event)).get();
  }

  /** The leads of at least so many qualifications, and of all that come within a moment after. */
  private static List<String> qualified(int atLeast) {
    var leads = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<String, SpecificRecord>(
            Map.of(
                "bootstrap.servers",
                backbone.bootstrapServers(),
                "schema.registry.url",
                backbone.registryUrl(),
                "group.id",
                "it-scoring",
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ContractDeserializer.class))) {
      consumer.subscribe(List.of(Topics.QUALIFICATIONS.name()));
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> leads.add(record.key()));
                return leads.size() >= atLeast;
              });
      consumer.poll(Duration.ofSeconds(1)).forEach(record -> leads.add(record.key()));
    }
    return leads;
  }

  private static KafkaProducer<String, SpecificRecord> producer() {
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
