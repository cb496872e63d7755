package dev.leadrelay.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.system.http.Http;
import dev.leadrelay.system.stack.TestStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * RevOps asks for less before a lead is an MQL, sees what that would have done to the leads that
 * are there, publishes it, and regrets.
 */
record ModelChangeScenario(TestStack stack) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String MODEL = "/v1/models/xeducation";
  private static final List<String> QUALIFIED = List.of("MQL", "HOT");

  void run() {
    var live = get(MODEL + "/versions").path("versions").path(0).path("model").asString();
    var draft = live.replace("mql: {score: 60", "mql: {score: 45");
    assertThat(post(":check", Map.of("model", draft)).status()).isEqualTo(200);
    assertThat(post(":check", Map.of("model", draft.replace("score: 45", "score: x"))).status())
        .isEqualTo(400);
    assertThat(simulated(draft).path("rules").valueStream())
        .anySatisfy(
            rule -> {
              assertThat(rule.path("id").asString()).isEqualTo("asked-by-form");
              assertThat(rule.path("points").asDouble()).isEqualTo(14);
            });

    var difference = post(":backtest", Map.of("model", draft)).json();

    var gain = difference.path("gain").path("examples").valueStream().map(JsonNode::asString);
    var gaining = gain.toList();
    assertThat(gaining).isNotEmpty();
    assertThat(difference.path("leads").asLong()).isEqualTo(scores().size());
    assertThat(sumOf(difference.path("levels"), "leads")).isEqualTo(scores().size());
    assertThat(gaining).noneMatch(lead -> isQualified(explained(lead)));

    publish(draft);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(models()).containsOnly(2));
    // A few gain a level in the backtest that they have lost again since.
    assertThat(gaining)
        .map(this::explained)
        .allMatch(score -> isQualified(score) == isAbove(45, score))
        .anyMatch(ModelChangeScenario::isQualified);

    rollBack();

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(models()).containsOnly(3));
    // One that gained its level keeps it down to 5 points below the old threshold.
    assertThat(gaining)
        .map(this::explained)
        .allMatch(score -> isQualified(score) == isAbove(55, score));
    assertThat(get(MODEL + "/versions").path("versions").valueStream())
        .extracting(version -> version.path("reason").asString())
        .startsWith("Too many MQLs.", "More for the reps.");
  }

  /** A made-up lead, one half-life after it filled in a form that is worth 28 points. */
  private JsonNode simulated(String draft) {
    var event =
        Map.of(
            "specversion", "1.0",
            "id", "s-1",
            "source", "https://www.example.com/forms",
            "type", "form.submitted",
            "time", "2026-03-02T09:00:00Z",
            "data",
                Map.of(
                    "person", Map.of("email", "ana@acme-robotics.example"),
                    "properties", Map.of("formId", "add-form")));
    var wish =
        Map.of("model", draft, "events", List.of(event), "at", List.of("2026-05-01T09:00:00Z"));
    return post(":simulate", wish).json().path("timeline").path(0);
  }

  private void publish(String draft) {
    var wish =
        Map.of("model", draft, "basedOn", 1, "author", "Ana", "reason", "More for the reps.");
    assertThat(Http.put(url(MODEL), JSON.writeValueAsString(wish)).status()).isEqualTo(200);
  }

  private void rollBack() {
    var wish = Map.<String, Object>of("to", 1, "author", "Ana", "reason", "Too many MQLs.");
    assertThat(post("/xeducation:rollback", wish).status()).isEqualTo(200);
  }

  /** The explained score of a lead, worked out again by hand from what is shown beside it. */
  private JsonNode explained(String lead) {
    var score = get("/v1/leads/%s/score".formatted(lead));
    var rules = score.path("rules").valueStream().toList();
    for (var rule : rules) {
      double times = rule.has("count") ? rule.path("count").asDouble() : 1;
      assertThat(rule.path("points").asDouble())
          .isCloseTo(times * rule.path("pointsEach").asDouble(), within(1e-9));
    }
    double sum = 0;
    for (var part : List.of("fit", "behaviour", "negative")) {
      double points =
          rules.stream()
              .filter(rule -> rule.path("part").asString().equals(part))
              .mapToDouble(rule -> rule.path("points").asDouble())
              .sum();
      assertThat(score.path(part).asDouble()).isCloseTo(points, within(1e-9));
      sum += points;
    }
    assertThat(score.path("score").asDouble()).isCloseTo(Math.clamp(sum, 0, 100), within(1e-9));
    return score;
  }

  private static boolean isQualified(JsonNode score) {
    return QUALIFIED.contains(score.path("level").asString());
  }

  /** Whether it has all that an MQL needs, and so many points. */
  private static boolean isAbove(double points, JsonNode score) {
    return score.path("score").asDouble() >= points
        && score.path("consent").asBoolean()
        && !score.path("fitBand").asString().equals("LOW");
  }

  /** The newest score of each lead. */
  private Map<String, LeadScore> scores() {
    return stack.topics().all(Topics.SCORES).stream()
        .collect(Collectors.toMap(LeadScore::getLeadId, score -> score, (older, newer) -> newer));
  }

  /** The versions by which leads were judged last. */
  private Stream<Integer> models() {
    return scores().values().stream().map(LeadScore::getModelVersion).distinct();
  }

  private static long sumOf(JsonNode list, String field) {
    return list.valueStream().mapToLong(entry -> entry.path(field).asLong()).sum();
  }

  private Http.Answer post(String call, Map<String, Object> wish) {
    var address = url("/v1/models" + call);
    return Http.post(address, "application/json", JSON.writeValueAsString(wish));
  }

  private JsonNode get(String path) {
    return Http.get(url(path)).json();
  }

  private String url(String path) {
    return stack.url(Component.SCORING) + path;
  }
}
