package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.topics.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door for forms: ways to send one, bots, captchas, and asking for little each time. */
@ExtendWith(RunningIngest.class)
class ITForms {

  static final JsonMapper JSON = new JsonMapper();
  static final Door DOOR = RunningIngest.DOOR;

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
  void shouldReadMultipartWithAFileAndJson() throws Exception {
    var multipart =
        """
        --XX\r
        Content-Disposition: form-data; name="email"\r
        \r
        multi@example.com\r
        --XX\r
        Content-Disposition: form-data; name="first-name"\r
        \r
        Zoë\r
        --XX\r
        Content-Disposition: form-data; name="cv"; filename="cv.pdf"\r
        Content-Type: application/pdf\r
        \r
        %PDF\r
        --XX--\r
        """;

    var sent = post("demo", "multipart/form-data; boundary=XX", multipart);
    var cutOff = post("demo", "multipart/form-data; boundary=XX", multipart.substring(0, 90));
    var json = post("demo", "application/json", "{\"email\": \"json@example.com\"}");

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    assertThat(stored("multi@example.com").getPerson().getFirstName()).isEqualTo("Zoë");
    assertThat(cutOff.statusCode()).isEqualTo(400);
    assertThat(json.statusCode()).isEqualTo(202);
    stored("json@example.com");
  }

  @Test
  void shouldAskOnlyForWhatTheBrowserHasNotTold() throws Exception {
    var first = json(post("demo", Door.FORM, "email=less%40example.com&job-title=CEO"));
    var token = first.get("lead").asString();
    var second =
        json(post("demo?lead=" + token, Door.FORM, "email=less%40example.com&country=Spain"));
    var other = json(post("demo?lead=" + token, Door.FORM, "email=other%40example.com"));

    assertThat(fields(token)).contains("email", "phone", "country").doesNotContain("job-title");
    assertThat(fields(second.get("lead").asString()))
        .contains("email", "phone", "consent")
        .doesNotContain("job-title", "country");
    assertThat(fields(other.get("lead").asString())).contains("job-title", "country");
    assertThat(fields("forged")).contains("job-title", "country");
    assertThat(token).doesNotContain("less", first.at("/accepted/0/leadId").asString());
  }

  @Test
  void shouldKeepBotsOutAndLetAPersonIn() throws Exception {
    var token = json(DOOR.get("/v1/forms/guarded/token")).get("token").asString();
    var person = "email=person%40example.com&cf-turnstile-response=solved-1&page-token=" + token;

    assertRefused(post("guarded", Door.FORM, "email=bot%40example.com"), "/page-token");
    assertRefused(post("guarded", Door.FORM, person), "/page-token");
    assertRefused(post("guarded", Door.FORM, person.replace("token=1", "token=2")), "/page-token");
    assertRefused(post("guarded", Door.FORM, person + "&website=x"), "/website");
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> post("guarded", Door.FORM, person).statusCode() == 202);
    assertRefused(
        post("guarded", Door.FORM, person.replace("solved-1", "guessed")),
        "/cf-turnstile-response");

    stored("person@example.com");
    rejected.await(1, event -> isFor(event, "FILLED_TOO_FAST"));
    rejected.await(1, event -> isFor(event, "CAPTCHA_FAILED"));
  }

  @Test
  void shouldTakeADoubleClickWithACaptchaForOneEvent() throws Exception {
    var fields = "email=double%40example.com&cf-turnstile-response=solved-2";

    var first = post("captcha", Door.FORM, fields);
    var second = post("captcha", Door.FORM, fields);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(json(second).at("/accepted/0/id")).isEqualTo(json(first).at("/accepted/0/id"));
  }

  @Test
  void shouldKeepAFormWhoseCaptchaServiceIsAwayAndAskAgain() throws Exception {
    RunningIngest.CAPTCHA.goAway();
    var person =
        post("captcha", Door.FORM, "email=late%40example.com&cf-turnstile-response=solved-3");
    var bot = post("captcha", Door.FORM, "email=robot%40example.com&cf-turnstile-response=guess");

    assertThat(person.statusCode()).isEqualTo(202);
    assertThat(json(person).get("pending").asBoolean()).isTrue();
    assertThat(json(person).get("accepted")).isEmpty();
    assertThat(json(bot).get("pending").asBoolean()).isTrue();
    RunningIngest.CAPTCHA.comeBack();

    var stored = stored("late@example.com");
    assertThat(stored.getOccurredAt()).isBefore(stored.getReceivedAt());
    var refused = rejected.await(1, event -> isFor(event, "CAPTCHA_UNVERIFIED")).getFirst().value();
    assertThat(refused.getSource()).isEqualTo("https://www.example.com/forms/captcha");
  }

  private static LeadEvent stored(String email) {
    return events
        .await(1, event -> event.getPerson() != null && email.equals(event.getPerson().getEmail()))
        .getFirst()
        .value();
  }

  private static boolean isFor(RejectedEvent event, String code) {
    return event.getReasons().stream().anyMatch(reason -> reason.getCode().equals(code));
  }

  private static void assertRefused(HttpResponse<String> answer, String pointer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  private static String fields(String token) throws Exception {
    return Objects.requireNonNull(
        json(DOOR.get("/v1/forms/demo/fields?lead=" + token)).get("fields").toString());
  }

  private static HttpResponse<String> post(String form, String contentType, String body)
      throws Exception {
    return DOOR.post("/v1/forms/" + form, contentType, "*/*", BodyPublishers.ofString(body));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
