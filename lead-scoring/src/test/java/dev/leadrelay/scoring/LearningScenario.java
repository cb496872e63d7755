package dev.leadrelay.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.ActivityKind;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.testdata.Events;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leads that ask for a demo mostly buy, others mostly do not; both instances learn that. */
record LearningScenario(
    KafkaProducer<String, SpecificRecord> producer, Instance first, Instance second) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LEADS = 240;
  private static final String WISH = "{\"author\": \"ana\", \"reason\": \"Spring is over.\"}";

  void run(String model) throws Exception {
    assertThat(first.send("POST", model + ":learn", WISH).statusCode()).isEqualTo(409);
    happen();

    var answer = first.sendAsync("POST", model + ":learn", WISH, "application/x-ndjson").join();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var last = answer.body().lines().toList().getLast();
    var report = new JsonMapper().readTree(last).path("result");
    assertReported(report);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertShown(second, "learn-2", true);
              assertShown(first, "learn-3", false);
              assertThat(second.json(model + "/learned")).isEqualTo(report);
            });
    assertThat(first.send("POST", "/v1/models/other:learn", WISH).statusCode()).isEqualTo(404);
    assertThat(first.send("POST", model + ":learn", "{}").statusCode()).isEqualTo(400);
  }

  private void happen() {
    for (int i = 0; i < LEADS; i++) {
      var lead = "learn-" + i;
      boolean asks = i % 2 == 0;
      boolean surprises = i % 10 < 2;
      send(Topics.EVENTS.name(), lead, Events.profile(lead));
      if (asks) {
        send(Topics.EVENTS.name(), lead, Events.demoAt(lead, Instant.now()));
      }
      send(Topics.ACTIVITIES.name(), lead, outcome(lead, asks != surprises ? "WON" : "LOST"));
    }
    producer.flush();
  }

  private void send(String topic, String lead, SpecificRecord value) {
    var _ = producer.send(new ProducerRecord<>(topic, lead, value));
  }

  private static LeadActivity outcome(String lead, String outcome) {
    return LeadActivity.newBuilder()
        .setActivityId("outcome-of-" + lead)
        .setLeadId(lead)
        .setKind(ActivityKind.OUTCOME)
        .setAt(Instant.now())
        .setOutcome(outcome)
        .build();
  }

  private static void assertReported(JsonNode report) {
    assertThat(report.path("version").asInt()).isEqualTo(1);
    // Two outcomes of leads were there before.
    assertThat(report.path("leads").asInt() + report.path("exam").path("leads").asInt())
        .isEqualTo(LEADS + 2);
    assertThat(report.path("exam").path("auc").path("value").asDouble()).isGreaterThan(0.6);
    assertThat(report.path("terms").path(0).path("feature").asString()).isEqualTo("count of demo");
    assertThat(report.path("suggestion").path("model").asString()).contains("id: demo");
  }

  private static void assertShown(Instance instance, String lead, boolean likely) throws Exception {
    var score = instance.json("/v1/leads/" + lead + "/score");
    var learned = score.path("learned");
    double logOdds = learned.path("intercept").asDouble();
    for (var contribution : learned.path("contributions")) {
      logOdds += contribution.path("value").asDouble() * contribution.path("weight").asDouble();
    }
    assertThat(learned.path("probability").asDouble())
        .isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-9));
    assertThat(learned.path("probability").asDouble() > 0.5).isEqualTo(likely);
    assertThat(score.path("sentences").toString()).contains("learned chance");
  }
}
