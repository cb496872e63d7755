package dev.leadrelay.ingest;

import static dev.leadrelay.ingest.Door.BATCH;
import static dev.leadrelay.ingest.Door.BROWSER;
import static dev.leadrelay.ingest.Door.EVENT;
import static dev.leadrelay.ingest.Door.PROBLEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.domain.intake.Samples;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.testkit.backbone.Backbone;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors over a real broker and a real registry, as senders find them. */
class ITIngest {

  static final JsonMapper JSON = new JsonMapper();

  static Backbone backbone;
  static ConfigurableApplicationContext service;
  static Door door;
  static Log<LeadEvent> events;
  static Log<RejectedEvent> rejected;

  @BeforeAll
  static void start(@TempDir Path state) {
    int port = Ports.free();
    backbone = Backbone.start();
    service =
        SpringApplication.run(
            IngestApplication.class,
            "--server.port=" + port,
            "--leadrelay.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
            "--leadrelay.registry.url=" + backbone.registryUrl(),
            "--leadrelay.state-dir=" + state,
            "--leadrelay.ingest.keyless-on-loopback=true",
            "--leadrelay.ingest.forms=../config/forms");
    door = new Door(port);
    events = new Log<>(backbone, Topics.EVENTS);
    rejected = new Log<>(backbone, Topics.REJECTED);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> door.get("/actuator/health/readiness").statusCode() == 200);
  }

  @AfterAll
  static void stop() {
    events.close();
    rejected.close();
    service.close();
    backbone.close();
  }

  @Test
  void shouldCarryTheNormativeExampleToTheLog() throws Exception {
    var answer = door.post(EVENT, Samples.NORMATIVE);

    assertThat(answer.statusCode()).isEqualTo(202);
    var accepted = json(answer).at("/accepted/0");
    assertThat(accepted.get("id").asString()).isEqualTo("f-1001");
    assertThat(json(answer).has("rejected")).isFalse();
    var record = events.await(1, event -> event.getEventId().equals("f-1001")).getFirst();
    assertThat(record.key()).isEqualTo(accepted.get("leadId").asString());
    assertThat(record.timestamp()).isEqualTo(record.value().getReceivedAt().toEpochMilli());
    assertThat(record.headers().lastHeader("ce_type").value())
        .isEqualTo("demo.requested".getBytes(StandardCharsets.UTF_8));
    assertThat(record.value().getPerson().getEmail()).isEqualTo("ana.lopez@acme-robotics.com");
  }

  @Test
  void shouldLetAnEventThroughOnceAndSayThatItIsARepeat() throws Exception {
    door.post(EVENT, event("twice"));
    events.await(1, event -> event.getEventId().equals("twice"));

    var again = door.post(EVENT, event("twice"));

    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(json(again).at("/accepted/0/duplicate").asBoolean()).isTrue();
    door.post(EVENT, event("after-twice"));
    events.await(1, event -> event.getEventId().equals("after-twice"));
    assertThat(events.await(1, event -> event.getEventId().equals("twice"))).hasSize(1);
  }

  @Test
  void shouldTakeTheGoodEventsOfABatchAndListTheBadOnes() throws Exception {
    var answer = door.post(BATCH, "[%s, {\"id\": \"bad\"}]".formatted(event("good")));
    var allBad = door.post(BATCH, "[{\"id\": \"bad\"}]");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).at("/accepted/0/id").asString()).isEqualTo("good");
    assertThat(json(answer).at("/rejected/0/index").asInt()).isEqualTo(1);
    assertThat(json(answer).at("/rejected/0/errors/0/pointer").asString())
        .isEqualTo("/specversion");
    assertThat(allBad.statusCode()).isEqualTo(400);
    assertThat(json(allBad).at("/errors/0/pointer").asString()).isEqualTo("/0/specversion");
    assertThat(json(allBad).at("/rejected/0/id").asString()).isEqualTo("bad");
  }

  @Test
  void shouldRefuseBadInputWithItsPlaceAndPutItAside() throws Exception {
    var huge = "{\"secret\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}";
    var future =
        event("future")
            .replace("\"time\"", "\"was\"")
            .replaceFirst("\\{", "{\"time\": \"" + Instant.now().plusSeconds(3600) + "\",");

    assertProblem(door.post(EVENT, "{\"id\": \"secret\",\n oops}"), 400, "line 2, column");
    assertProblem(
        door.post("text/plain", event("secret")), 415, "Expected application/cloudevents");
    assertProblem(door.post(EVENT, "[1]"), 400, "Expected one JSON object");
    assertProblem(door.post(EVENT, huge), 413, "at most");
    assertProblem(
        door.post(
            "/v1/events",
            EVENT,
            "*/*",
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8)))),
        413,
        "at most");
    assertProblem(
        door.post(
            "/v1/events", EVENT, "*/*", BodyPublishers.ofByteArray(new byte[] {'"', -1, '"'})),
        400,
        "UTF-8");
    assertProblem(door.post(EVENT, future), 400, "/time");
    assertProblem(door.post(EVENT, "{\"specversion\": 1}"), 400, "/source");
    assertProblem(door.get("/v1/events"), 405, "");
    assertProblem(door.get("/v1/nothing"), 404, "");

    for (var reason :
        List.of(
            "MALFORMED_JSON",
            "WRONG_CONTENT_TYPE",
            "WRONG_TYPE",
            "BODY_TOO_LARGE",
            "NOT_UTF8",
            "TIME_OUT_OF_RANGE",
            "MISSING_FIELD")) {
      rejected.await(1, event -> isFor(event, reason));
    }
    var cut = rejected.await(2, event -> isFor(event, "BODY_TOO_LARGE")).getFirst().value();
    assertThat(cut.getTruncated()).isTrue();
    assertThat(door.get("/actuator/prometheus").body())
        .contains("leadrelay_ingest_rejected_total{door=\"EVENTS\",reason=\"NOT_UTF8\"} 1.0");
  }

  @Test
  void shouldSendABrowserToTheThankYouPage() throws Exception {
    var fields =
        "email=Bo%40Example.com&first-name=Bo&consent=yes&consent-wording=Yes&employees=51-200";

    var first = door.submit(BROWSER, fields);
    var doubleClick = door.submit(BROWSER, fields);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("location")).contains("/demo/thanks.html");
    assertThat(doubleClick.statusCode()).isEqualTo(303);
    assertThat(door.get("/demo/thanks.html").body()).contains("Thank you");
    var stored =
        events.await(1, event -> "bo@example.com".equals(emailOf(event))).getFirst().value();
    assertThat(stored.getConsent().getWording()).isEqualTo("Yes");
    assertThat(stored.getCompany().getEmployees()).isEqualTo(51);
  }

  @Test
  void shouldTellABrowserWhatIsWrongInAPageAndAProgramInAProblem() throws Exception {
    var page = door.submit(BROWSER, "email=nonsense");
    var problem = door.submit("application/json", "email=nonsense");
    var trapped = door.submit("application/json", "email=a%40example.com&website=spam");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
    assertThat(page.body()).contains("<strong>email</strong>").doesNotContain("nonsense");
    assertProblem(problem, 400, "\"/email\"");
    assertProblem(trapped, 400, "\"/website\"");
    assertProblem(
        door.post("/v1/forms/none", Door.FORM, "*/*", BodyPublishers.ofString("a=b")), 404, "form");
  }

  @Test
  void shouldReadCloudEventsFromKafkaAndGetPastPoison() throws Exception {
    send(
        inbound(new byte[] {0, 1, -1}, Map.of()),
        inbound(null, Map.of()),
        inbound(utf8(event("structured")), Map.of("content-type", EVENT)),
        inbound(
            utf8("{\"anonymousId\": \"a-9\"}"),
            Map.of(
                "content-type",
                "application/json",
                "ce_specversion",
                "1.0",
                "ce_id",
                "binary",
                "ce_source",
                "shop",
                "ce_type",
                "product.used")),
        inbound(utf8("{\"id\": \"poor\"}"), Map.of()));

    events.await(1, event -> event.getEventId().equals("structured"));
    events.await(1, event -> event.getEventId().equals("binary"));
    var poison = rejected.await(3, event -> event.getDoor() == dev.leadrelay.schemas.Door.KAFKA);
    assertThat(poison).extracting(record -> record.key()).contains("leads.inbound", "kafka");
  }

  @Test
  void shouldClaimNothingWithoutABrokerAndLoseNothingThatItClaimed() throws Exception {
    var acknowledged = new ArrayList<String>();
    post("before", acknowledged);

    backbone.killBroker();
    var without = door.post(EVENT, event("without"));
    assertThat(without.statusCode()).isEqualTo(503);
    assertThat(without.headers().firstValue("content-type")).contains(PROBLEM);
    assertThat(without.headers().firstValue("retry-after")).isPresent();
    assertProblem(door.post(EVENT, "{}"), 400, "/id");
    backbone.restartBroker();

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> post("back", acknowledged).statusCode() == 202);
    post("after", acknowledged);
    for (var id : acknowledged) {
      assertThat(events.await(1, event -> event.getEventId().equals(id))).hasSize(1);
    }
  }

  @Test
  void shouldDescribeItsDoorsAndShowTheDemoForm() throws Exception {
    assertThat(json(door.get("/openapi.json")).at("/paths").propertyNames())
        .contains("/v1/events", "/v1/forms/{formId}");
    assertThat(door.get("/demo/form.html").body()).contains("action=\"/v1/forms/demo\"");
  }

  private static HttpResponse<String> post(String id, List<String> acknowledged) throws Exception {
    var answer = door.post(EVENT, event(id));
    if (answer.statusCode() == 202) {
      acknowledged.add(id);
    }
    return answer;
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String part) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains(PROBLEM);
    assertThat(answer.body()).contains(part).doesNotContain("secret", "nonsense");
  }

  private static boolean isFor(RejectedEvent event, String code) {
    return event.getReasons().stream().anyMatch(reason -> reason.getCode().equals(code));
  }

  private static @Nullable String emailOf(LeadEvent event) {
    return event.getPerson() == null ? "" : event.getPerson().getEmail();
  }

  @SafeVarargs
  private static void send(ProducerRecord<byte[], byte[]>... records) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", backbone.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (var record : records) {
        producer.send(record).get();
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> inbound(
      byte @Nullable [] value, Map<String, String> headers) {
    var record = new ProducerRecord<byte[], byte[]>(Topics.INBOUND.name(), value);
    headers.forEach((name, text) -> record.headers().add(name, utf8(text)));
    return record;
  }

  private static String event(String id) {
    return """
        {"specversion": "1.0", "id": "%s", "source": "https://www.example.com", "type": "page.viewed",
         "time": "2026-03-02T09:15:00Z", "data": {"anonymousId": "a-1", "properties": {"path": "/pricing"}}}"""
        .formatted(id);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
