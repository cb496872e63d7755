package dev.leadrelay.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentEventKind;
import dev.leadrelay.schemas.FitBand;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.QualificationCause;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.serde.ContractDeserializer;
import dev.leadrelay.schemas.serde.ContractSerializer;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.backbone.Backbone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances, one of which is killed while it gives out a long queue. */
class ITTwoInstances {

  private static final int LEADS = 1_000;
  private static final List<String> REPS = List.of("ana", "ben", "cleo", "dan", "eve");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  private final Map<String, String> owners = new HashMap<>();
  private final Backbone backbone = Backbone.shared();

  @Test
  void shouldGiveOutEveryWaitingLeadOnceWhicheverInstanceIsKilled() throws Exception {
    backbone.provision();
    var plan = Files.writeString(folder.resolve("plan.yml"), plan());
    try (var producer = producer();
        var consumer = consumer();
        var one = RoutingProcess.start(backbone, folder.resolve("one"), plan);
        var two = RoutingProcess.start(backbone, folder.resolve("two"), plan)) {
      consumer.subscribe(List.of(Topics.ASSIGNMENTS.name()));
      REPS.forEach(rep -> available(producer, rep, false));
      await()
          .atMost(PATIENCE)
          .until(() -> one.get("/v1/reps/eve/availability").contains("\"available\":false"));
      for (int i = 0; i < LEADS; i++) {
        qualify(producer, "two-" + i);
      }
      await()
          .atMost(PATIENCE)
          .until(() -> one.get("/v1/leads/two-%d/decisions".formatted(LEADS - 1)).contains("HELD"));

      REPS.forEach(rep -> available(producer, rep, true));
      producer.flush();
      await().atMost(PATIENCE).until(() -> read(consumer) > 0);
      one.kill();

      await().atMost(PATIENCE).until(() -> read(consumer) == LEADS);
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> two.get("/v1/teams/inbound/ledger").contains("\"received\""));
      var perRep =
          owners.values().stream()
              .collect(Collectors.groupingBy(rep -> rep, Collectors.counting()));
      var statement = two.get("/v1/teams/inbound/ledger");
      for (var rep : REPS) {
        assertThat(statement)
            .contains(
                "\"rep\":\"%s\",\"entitled\":\"".formatted(rep),
                "\"received\":%d".formatted(perRep.get(rep)));
      }
    }
  }

  /** How many leads have an owner; a second owner of one is told at once. */
  private int read(KafkaConsumer<String, AssignmentEvent> consumer) {
    for (var record : consumer.poll(Duration.ofMillis(200))) {
      if (record.key().startsWith("two-")) {
        assertThat(record.value().getKind()).isEqualTo(AssignmentEventKind.OPENED);
        assertThat(owners.put(record.key(), record.value().getRep())).isNull();
      }
    }
    return owners.size();
  }

  private static String plan() {
    return """
    id: two
    version: 1
    teams:
      - id: inbound
        reps:
          - {id: ana, maxOpen: 200}
          - {id: ben, maxOpen: 200, weight: 2}
          - {id: cleo, maxOpen: 200}
          - {id: dan, maxOpen: 200, weight: 3}
          - {id: eve, maxOpen: 200}
        pools:
          - {id: all, members: [ana, ben, cleo, dan, eve]}
    rules:
      - {id: rest, to: {pool: all}}
    """;
  }

  private KafkaProducer<String, SpecificRecord> producer() {
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

  private KafkaConsumer<String, AssignmentEvent> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            backbone.bootstrapServers(),
            "schema.registry.url",
            backbone.registryUrl(),
            "group.id",
            "two-instances",
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest",
            "key.deserializer",
            StringDeserializer.class,
            "value.deserializer",
            ContractDeserializer.class));
  }

  private static void available(
      KafkaProducer<String, SpecificRecord> producer, String rep, boolean available) {
    var change = new RepAvailability(rep, available, null, Instant.now());
    var _ = producer.send(new ProducerRecord<>(Topics.AVAILABILITY.name(), rep, change));
  }

  private static void qualify(KafkaProducer<String, SpecificRecord> producer, String leadId) {
    var qualification =
        Qualification.newBuilder()
            .setLeadId(leadId)
            .setAt(Instant.now())
            .setFrom(Level.NONE)
            .setTo(Level.MQL)
            .setScore(80)
            .setFit(40)
            .setBehaviour(40)
            .setNegative(0)
            .setFitBand(FitBand.HIGH)
            .setRules(List.of())
            .setSignals(List.of())
            .setModelId("m")
            .setModelVersion(1)
            .setCause(QualificationCause.newBuilder().build())
            .build();
    var _ =
        producer.send(new ProducerRecord<>(Topics.QUALIFICATIONS.name(), leadId, qualification));
  }
}
