package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.LinkedInStub.Mood;
import dev.leadrelay.kit.crypto.Hmac;
import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.topics.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The doors for hooks, as chatbots and LinkedIn use them. */
@ExtendWith(RunningIngest.class)
class ITHooks {

  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final LinkedInStub LINKEDIN = RunningIngest.LINKEDIN;
  static final String SUMMARY =
      """
      {"conversation": {"id": "%s", "endedAt": "2026-03-02T09:15:00Z"},
       "visitor": {"id": "a-5", "email": "chat@example.com"}, "answers": {"budget": 10000, "need": "routing"},
       "demo": {"wanted": true, "slot": "2026-03-04T10:00:00Z"}, "consent": "yes"}
      """;

  static Log<LeadEvent> events;
  static Log<RejectedEvent> rejected;

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

  @Test
  void shouldTakeAChatbotsSummaryAndItsWishForADemo() throws Exception {
    var body = SUMMARY.formatted("c-1");

    var signed =
        chat(body, "X-Hub-Signature-256", "sha256=" + hmac(RunningIngest.BOT_SECRET, body));
    var again = chat(body, "Authorization", "Bearer " + RunningIngest.BOT_SECRET);

    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(202);
    assertThat(again.statusCode()).isEqualTo(202);
    var chat = stored("c-1");
    assertThat(chat.getType()).isEqualTo("chat.qualified");
    assertThat(chat.getDoor()).isEqualTo(Door.CHATBOT);
    assertThat(chat.getProperties())
        .containsEntry("budget", 10_000L)
        .containsEntry("need", "routing");
    assertThat(chat.getConsent().getMarketing()).isTrue();
    assertThat(stored("c-1/demo").getType()).isEqualTo("demo.requested");
  }

  @Test
  void shouldRefuseAChatbotWithoutItsSecretAndNameBadAnswers() throws Exception {
    var body = SUMMARY.formatted("c-2");
    var bad = "{\"visitor\": {\"email\": \"none\"}}";

    assertThat(chat(body, "X-Other", "x").statusCode()).isEqualTo(401);
    assertThat(chat(body, "X-Hub-Signature-256", "sha256=" + hmac("other", body)).statusCode())
        .isEqualTo(401);
    var refused = chat(bad, "Authorization", "Bearer " + RunningIngest.BOT_SECRET);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/conversation/id", "/visitor/email");
    rejected.await(1, event -> event.getDoor() == Door.CHATBOT);
  }

  @Test
  void shouldAnswerLinkedInsChallenge() throws Exception {
    var answer = RunningIngest.DOOR.get("/v1/hooks/linkedin?challengeCode=890e4665-4dfe");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("890e4665-4dfe", hmac(LinkedInStub.CLIENT_SECRET, "890e4665-4dfe"));
  }

  @Test
  void shouldFetchALeadThatLinkedInHintsAtAlsoWhenItFailsAndHangsAndRepeats() throws Exception {
    LINKEDIN.hide("l-1", "lina@example.com");
    LINKEDIN.be(Mood.FAIL, Mood.HANG, Mood.FAIL);

    assertThat(push("l-1", "hmacsha256=").statusCode()).isEqualTo(200);
    assertThat(push("l-1", "").statusCode()).isEqualTo(200);

    var lead = stored("l-1");
    assertThat(lead.getType()).isEqualTo("form.submitted");
    assertThat(lead.getDoor()).isEqualTo(Door.LINKEDIN);
    assertThat(lead.getOccurredAt()).isEqualTo("2026-03-02T09:15:00Z");
    assertThat(lead.getPerson().getFirstName()).isEqualTo("Lina");
    assertThat(lead.getCompany().getEmployees()).isEqualTo(51);
    assertThat(lead.getProperties())
        .containsEntry("Which tool do you use?", "a spreadsheet")
        .containsEntry("form", "Demo");
    assertThat(lead.getConsent().getMarketing()).isTrue();
    assertThat(lead.getCampaign().getSource()).isEqualTo("linkedin");
    push("l-1", "");
    LINKEDIN.hide("l-2", "after@example.com");
    push("l-2", "");
    stored("l-2");
    assertThat(events.await(1, event -> event.getEventId().equals("l-1"))).hasSize(1);
  }

  @Test
  void shouldFindALeadWhosePushNeverCameAndLeaveOutTestsAndShowBadOnes() {
    LINKEDIN.list("l-test", "test@example.com", true);
    LINKEDIN.list("l-bad", "none", false);
    LINKEDIN.list("l-missed", "missed@example.com", false);

    assertThat(stored("l-missed").getPerson().getEmail()).isEqualTo("missed@example.com");
    var bad = rejected.await(1, event -> event.getDoor() == Door.LINKEDIN).getFirst().value();
    assertThat(bad.getReasons().getFirst().getPointer()).isEqualTo("/formResponse/answers/0");
    assertThat(events.await(0, event -> event.getEventId().equals("l-test"))).isEmpty();
  }

  @Test
  void shouldRefuseAHintThatLinkedInDidNotSign() throws Exception {
    var body = notification("l-9");

    assertThat(post("/v1/hooks/linkedin", body, "X-LI-Signature", hmac("other", body)).statusCode())
        .isEqualTo(401);
    assertThat(post("/v1/hooks/linkedin", body, "X-Other", "x").statusCode()).isEqualTo(401);
  }

  private static LeadEvent stored(String id) {
    return events.await(1, event -> event.getEventId().equals(id)).getFirst().value();
  }

  private static String notification(String id) {
    return "{\"type\": \"LEAD_ACTION\", \"leadGenFormResponse\": \"urn:li:leadGenFormResponse:%s\", \"leadAction\": \"CREATED\"}"
        .formatted(id);
  }

  private static HttpResponse<String> push(String id, String prefix) throws Exception {
    var body = notification(id);
    return post(
        "/v1/hooks/linkedin",
        body,
        "X-LI-Signature",
        hmac(LinkedInStub.CLIENT_SECRET, prefix + body));
  }

  private static HttpResponse<String> chat(String body, String header, String value)
      throws Exception {
    return post("/v1/hooks/chatbot/site", body, header, value);
  }

  private static HttpResponse<String> post(String path, String body, String header, String value)
      throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(RunningIngest.PORT, path)))
            .header("content-type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String hmac(String secret, String text) {
    return Hmac.sha256Hex(secret, text.getBytes(StandardCharsets.UTF_8));
  }
}
