package dev.leadrelay.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentEventKind;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.serde.ContractDeserializer;
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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances, one of which is killed while it gives out a long queue. */
class ITTwoInstances {

  private static final int LEADS = 1_000;
  private static final List<String> REPS = List.of("ida", "jon", "kim", "leo", "mia");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  private final Map<String, String> owners = new HashMap<>();
  private final Backbone backbone = Backbone.shared();

  @Test
  void shouldGiveOutEveryWaitingLeadOnceWhicheverInstanceIsKilled() throws Exception {
    backbone.provision();
    var plan = Files.writeString(folder.resolve("plan.yml"), plan());
    try (var qualifier = new Qualifier(backbone);
        var consumer = consumer();
        var one = RoutingProcess.start(backbone, folder.resolve("one"), plan);
        var two = RoutingProcess.start(backbone, folder.resolve("two"), plan)) {
      consumer.subscribe(List.of(Topics.ASSIGNMENTS.name()));
      one.awaitReady();
      two.awaitReady();
      REPS.forEach(rep -> available(qualifier, rep, false));
      for (var rep : REPS) {
        var availability = "/v1/reps/%s/availability".formatted(rep);
        await().atMost(PATIENCE).until(() -> one.get(availability).contains("\"available\":false"));
      }
      for (int i = 0; i < LEADS; i++) {
        var _ = qualifier.qualify("two-" + i, Level.MQL);
      }
      await()
          .atMost(PATIENCE)
          .until(() -> one.get("/v1/leads/two-%d/decisions".formatted(LEADS - 1)).contains("HELD"));

      REPS.forEach(rep -> available(qualifier, rep, true));
      qualifier.flush();
      await().atMost(PATIENCE).until(() -> read(consumer) > 0);
      one.kill();

      await().atMost(PATIENCE).until(() -> read(consumer) == LEADS);
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> two.get("/v1/teams/queue/ledger").contains("\"received\""));
      var perRep =
          owners.values().stream()
              .collect(Collectors.groupingBy(rep -> rep, Collectors.counting()));
      var statement = two.get("/v1/teams/queue/ledger");
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
      - id: queue
        reps:
          - {id: ida, maxOpen: 200}
          - {id: jon, maxOpen: 200, weight: 2}
          - {id: kim, maxOpen: 200}
          - {id: leo, maxOpen: 200, weight: 3}
          - {id: mia, maxOpen: 200}
        pools:
          - {id: waiting, members: [ida, jon, kim, leo, mia]}
    rules:
      - {id: rest, to: {pool: waiting}}
    """;
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

  private static void available(Qualifier qualifier, String rep, boolean available) {
    var change = new RepAvailability(rep, available, null, null, Instant.now());
    var _ = qualifier.send(Topics.AVAILABILITY.name(), rep, change);
  }
}
