package dev.leadrelay.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.kit.publication.Clients;
import dev.leadrelay.kit.publication.Draft;
import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.EditionTopic;
import dev.leadrelay.kit.publication.KafkaPress;
import dev.leadrelay.kit.publication.Publisher;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.backbone.Backbone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is changed, and a plan that is published, while nobody looks are followed later. */
class ITPlanWhileDown {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;

  @Test
  void shouldFindDueTimesAnewByThePlan() throws Exception {
    var backbone = Backbone.shared();
    backbone.provision();
    var plan = Files.writeString(folder.resolve("plan.yml"), plan(""));
    Instant before;
    try (var qualifier = new Qualifier(backbone);
        var service = start(plan)) {
      qualifier.qualify("idle-1", Level.MQL).get();
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> service.get("/v1/assignments/idle-1-1-1").statusCode() == 200);
      before = due(service);
    }

    Files.writeString(plan, plan(", calendar: short"));

    try (var service = start(plan)) {
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> due(service).isAfter(before.plus(Duration.ofDays(2))));
    }

    publish(plan(""), backbone);

    try (var service = start(plan)) {
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> due(service).isBefore(before.plus(Duration.ofHours(1))));
    }
    assertThat(before).isBefore(Instant.now().plus(Duration.ofHours(5)));
  }

  private static Instance start(Path plan) throws Exception {
    return Instance.start(Backbone.shared(), folder.resolve("state"), plan);
  }

  /**
   * The calendar has one hour a day, half a day from now, so that it is not in the middle of it.
   */
  private static String plan(String calendar) {
    int hour = (OffsetDateTime.now(ZoneOffset.UTC).getHour() + 12) % 24;
    return """
        id: idle
        version: 1
        calendars:
          short: {zone: UTC, hours: {mon-sun: ["%02d:00-%02d:00"]}}
        teams:
          - id: idle
            reps:
              - {id: ida%s}
            pools:
              - {id: idle, members: [ida]}
        rules:
          - {id: rest, to: {pool: idle}}
        sla:
          - {id: slow, firstTouch: 4h, clock: working}
        """
        .formatted(hour, hour + 1, calendar);
  }

  private static void publish(String text, Backbone backbone) {
    var clients =
        new Clients(
            Map.of(
                "bootstrap.servers",
                backbone.bootstrapServers(),
                "schema.registry.url",
                backbone.registryUrl()));
    var topic = new EditionTopic(clients, Topics.ROUTING_PLAN, () -> {});
    var seed = new Edition("idle", 1, text, "file", "Not the first one", Instant.now());
    var published =
        new Publisher(new KafkaPress(clients, topic, seed, InstantSource.system()))
            .publish(new Draft("idle", text, "rita", "Short days", OptionalInt.empty()), _ -> {});
    assertThat(published.version()).isEqualTo(3);
  }

  private static Instant due(Instance service) throws Exception {
    var clocks = service.json("/v1/assignments/idle-1-1-1").path("clocks");
    return Instant.parse(clocks.path(0).path("due").asString());
  }
}
