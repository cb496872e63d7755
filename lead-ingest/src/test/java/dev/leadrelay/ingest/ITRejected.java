package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refused events by HTTP: listed, looked at, mended, sent again and put away. */
@ExtendWith(RunningIngest.class)
class ITRejected {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Door OPERATOR = new Door(RunningIngest.PORT, RunningIngest.OPERATOR_KEY);

  @Test
  void shouldMendAnEventAndSendItAgainOnce() throws Exception {
    try (var events = new Log<LeadEvent>(RunningIngest.backbone(), Topics.EVENTS)) {
      RunningIngest.KEYED.post(Door.EVENT, event("mend-me", "Nonsense"));
      var listed = listed("mend-me", "/v1/rejected?reason=MALFORMED_VALUE&door=EVENTS&limit=200");
      var id = listed.get("id").asString();
      assertThat(listed.has("raw")).isFalse();

      var unmended = act(id, "resend", "");
      var mended = act(id, "resend", event("mend-me", "demo.requested"));
      var again = act(id, "resend", event("mend-me", "demo.requested"));

      assertThat(unmended.statusCode()).isEqualTo(400);
      assertThat(unmended.body()).contains("/type");
      assertThat(mended.statusCode()).as(mended.body()).isEqualTo(200);
      assertThat(again.statusCode()).isEqualTo(200);
      var stored = events.await(1, e -> e.getEventId().equals("mend-me"));
      assertThat(stored).hasSize(1);
      assertThat(stored.getFirst().value().getFirstReceivedAt())
          .isEqualTo(listed.get("receivedAt").asString());
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> one(id).get("state").asString().equals("SENT_AGAIN"));
      assertThat(act(id, "discard", "").statusCode()).isEqualTo(409);
    }
  }

  @Test
  void shouldShowWhatWasSentAndDiscardIt() throws Exception {
    RunningIngest.KEYED.post(Door.EVENT, "{\"id\": \"discard-me\", oops");
    var id =
        listed("discard-me", "/v1/rejected?reason=MALFORMED_JSON&state=OPEN").get("id").asString();

    var discarded = act(id, "discard", "");

    assertThat(discarded.statusCode()).isEqualTo(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> one(id).get("state").asString().equals("DISCARDED"));
    assertThat(act(id, "resend", event("x", "demo.requested")).statusCode()).isEqualTo(409);
  }

  @Test
  void shouldSendAFormAgainAsTheEventThatWasReadFromIt() throws Exception {
    RunningIngest.DOOR.submit("application/json", "email=form-again&use-case=mend");
    var listed = listed("form-again", "/v1/rejected?door=FORM&limit=200");

    var event = one(listed.get("id").asString()).get("event").asString();
    var answer =
        act(
            listed.get("id").asString(),
            "resend",
            event.replace("form-again", "form-again@example.com"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void shouldTurnPages() throws Exception {
    for (int n = 0; n < 3; n++) {
      RunningIngest.KEYED.post(Door.EVENT, "{\"id\": \"page-%d\"}".formatted(n));
    }
    listed("page-2", "/v1/rejected?limit=200");

    var first = page("/v1/rejected?limit=2");
    var second = page("/v1/rejected?limit=2&before=" + first.get("next").asString());

    assertThat(first.get("rejected").size()).isEqualTo(2);
    assertThat(second.at("/rejected/0/id").asString())
        .isLessThan(first.at("/rejected/1/id").asString());
    assertThat(OPERATOR.get("/v1/rejected?before=x").statusCode()).isEqualTo(400);
    assertThat(OPERATOR.get("/v1/rejected?reason=x").statusCode()).isEqualTo(400);
  }

  @Test
  void shouldLetOperatorsInOnly() throws Exception {
    assertThat(RunningIngest.KEYED.get("/v1/rejected").statusCode()).isEqualTo(401);
    assertThat(RunningIngest.DOOR.get("/v1/rejected").statusCode()).isEqualTo(401);
  }

  @Test
  void shouldCountWhomItTurnsAwayByDoorAndReason() throws Exception {
    assertThat(RunningIngest.DOOR.post(Door.EVENT, "{}").statusCode()).isEqualTo(401);

    assertThat(RunningIngest.DOOR.get("/actuator/prometheus").body())
        .containsPattern(
            "leadrelay_ingest_turned_away_total\\{.*door=\"EVENTS\",reason=\"UNAUTHORIZED\"");
  }

  /** The entry in the list whose input holds a text, once it is there. */
  private static JsonNode listed(String part, String path) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              for (var entry : page(path).get("rejected")) {
                if (one(entry.get("id").asString()).path("raw").asString("").contains(part)) {
                  return entry;
                }
              }
              return JSON.nullNode();
            },
            found -> !found.isNull());
  }

  private static JsonNode page(String path) throws Exception {
    return JSON.readTree(OPERATOR.get(path).body());
  }

  private static JsonNode one(String id) throws Exception {
    return JSON.readTree(OPERATOR.get("/v1/rejected/" + id).body());
  }

  private static HttpResponse<String> act(String id, String action, String body) throws Exception {
    return OPERATOR.post(
        "/v1/rejected/%s:%s".formatted(id, action),
        Door.EVENT,
        "*/*",
        BodyPublishers.ofString(body));
  }

  private static String event(String id, String type) {
    return """
        {"specversion": "1.0", "id": "%s", "source": "https://www.example.com", "type": "%s",
         "data": {"anonymousId": "a-1"}}"""
        .formatted(id, type);
  }
}
