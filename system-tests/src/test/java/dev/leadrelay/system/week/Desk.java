package dev.leadrelay.system.week;

import dev.leadrelay.system.http.Http;
import dev.leadrelay.system.http.Http.Answer;
import dev.leadrelay.testkit.week.Deed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reps and RevOps do over HTTP.
 *
 * @param url base address of lead-routing
 */
record Desk(String url) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String JSON_TYPE = "application/json";

  /** Done, or written down to be done; or somebody else was faster. */
  private static final Set<Integer> ORDINARY = Set.of(200, 202, 404, 409);

  private static final Set<String> GIVEN = Set.of("ASSIGNED", "REROUTED");
  private static final Set<String> HELD = Set.of("OPEN", "ACCEPTED");

  /** The assignment of whoever holds a lead. */
  Optional<JsonNode> assignmentOf(String leadId) {
    return get("/v1/leads/%s/decisions".formatted(leadId))
        .filter(decisions -> !decisions.isEmpty())
        .map(decisions -> decisions.get(decisions.size() - 1))
        .filter(last -> GIVEN.contains(last.path("kind").asString()))
        .flatMap(last -> get("/v1/assignments/" + last.path("assignmentId").asString()))
        .filter(assignment -> HELD.contains(assignment.path("state").asString()));
  }

  /** Empty when it is not known yet, or not any more. */
  private Optional<JsonNode> get(String path) {
    var answer = Http.get(url + path);
    check(answer);
    return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
  }

  void act(JsonNode assignment, int dice, Instant now) {
    var id = assignment.path("assignmentId").asString();
    var rep = assignment.path("rep").asString();
    boolean open = assignment.path("state").asString().equals("OPEN");
    switch (Deed.of(dice, open)) {
      case ACCEPT -> post(id, "accept", Map.of("rep", rep));
      case CALL -> post(id, "touch", Map.of("rep", rep, "channel", "call"));
      case MAIL -> post(id, "touch", Map.of("rep", rep, "channel", "mail"));
      case REJECT_NO_FIT -> post(id, "reject", Map.of("rep", rep, "code", "NO_FIT"));
      case REJECT_NO_NEED -> post(id, "reject", Map.of("rep", rep, "code", "NO_NEED"));
      case REJECT_TIMING -> {
        var until = now.plus(Duration.ofDays(2)).toString();
        post(id, "reject", Map.of("rep", rep, "code", "TIMING", "until", until));
      }
      case HAND_BACK -> post(id, "handback", Map.of("rep", rep));
      case WON -> post(id, "outcome", Map.of("rep", rep, "outcome", "WON"));
      case SQL -> post(id, "outcome", Map.of("rep", rep, "outcome", "SQL"));
    }
  }

  private void post(String id, String what, Map<String, String> body) {
    check(
        Http.post(
            "%s/v1/assignments/%s:%s".formatted(url, id, what),
            JSON_TYPE,
            JSON.writeValueAsString(body)));
  }

  /** False when the rep is well again already. */
  boolean fallIll(String rep, Instant until) {
    var body = JSON.writeValueAsString(Map.of("absentUntil", until.toString()));
    var answer = Http.put("%s/v1/reps/%s/availability".formatted(url, rep), body);
    if (answer.status() == 400 && answer.response().body().contains("it has passed")) {
      return false;
    }
    check(answer);
    return true;
  }

  boolean isAvailable(String rep) {
    return Http.get("%s/v1/reps/%s/availability".formatted(url, rep))
        .json()
        .path("available")
        .asBoolean(true);
  }

  void publish(String plan) {
    var body =
        Map.of("plan", plan, "basedOn", 1, "author", "rita", "reason", "The last ones leave.");
    check(Http.put(url + "/v1/plans/week", JSON.writeValueAsString(body)));
  }

  private static void check(Answer answer) {
    if (!ORDINARY.contains(answer.status())) {
      throw new AssertionError(
          "Expected the service to do it, but it answered %d: %s"
              .formatted(answer.status(), answer.response().body()));
    }
  }
}
