package dev.leadrelay.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.Level;
import dev.leadrelay.testkit.backbone.Backbone;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What RevOps do with plans, on the running service. */
@TestMethodOrder(OrderAnnotation.class)
class ITPlans {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String EXPERIMENT = "/v1/plans/trial/experiment";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;

  private static Qualifier qualifier;
  private static Path plan;
  private static Instance service;

  @BeforeAll
  static void start() throws Exception {
    var backbone = Backbone.shared();
    backbone.provision();
    plan =
        Files.writeString(
            folder.resolve("plan.yml"),
            """
            id: trial
            version: 1
            teams:
              - id: trial
                manager: mara
                reps:
                  - {id: pia}
                  - {id: quin}
                pools:
                  - {id: both, members: [pia, quin]}
            rules:
              - {id: rest, to: {pool: both}}
            sla:
              - {id: hot, when: 'level == "HOT"', firstTouch: 2s, remind: [50%], breach: [notify-manager, reroute]}
            """);
    qualifier = new Qualifier(backbone);
    service = Instance.start(backbone, folder.resolve("state"), plan);
  }

  @AfterAll
  static void stop() {
    qualifier.close();
    service.close();
  }

  @Test
  @Order(1)
  void shouldReplayAPeriodAndSayWhatIsWrongWithOne() throws Exception {
    var replayed =
        service.post(
            "/v1/plans:replay",
            """
            {"inputs": [{"at": "2026-03-02T08:00:00Z",
                         "qualified": {"leadId": "l-1", "level": "HOT", "score": 80}}],
             "until": "2026-03-02T08:00:03Z"}
            """);
    var wrong =
        service.post(
            "/v1/plans:replay",
            """
            {"plan": "id: x", "input": [],
             "inputs": [{"at": "monday", "qualified": {"level": "WARM"}}, {"at": "2026-03-02T08:00:00Z"}]}
            """);

    assertThat(replayed.statusCode()).isEqualTo(200);
    assertThat(replayed.body()).contains("\"kind\":\"BREACHED\"", "\"action\":\"reroute\"");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains(
            "\"/input\"",
            "\"/inputs/0/at\"",
            "\"/inputs/0/qualified/level\"",
            "\"/inputs/0/qualified/leadId\"",
            "\"/inputs/1\"",
            "\"line\":1");
  }

  @Test
  @Order(2)
  void shouldCheckPreviewPublishAndTakeBackAPlanWhileItRuns() throws Exception {
    var text = Files.readString(plan);
    var fewer = text.replace("members: [pia, quin]", "members: [quin]");
    assertThat(check(text.replace("members", "member")).body()).contains("\"line\":10", "'member'");
    assertThat(check(fewer).body()).contains("\"reps\":2");

    var asked =
        JSON.writeValueAsString(
            Map.of(
                "plan",
                fewer + "accounts: {tieBreakers: [country]}\n",
                "accounts",
                List.of(company("Acme Robotics", "DE"), company("Acme", "US")),
                "qualified",
                Map.of(
                    "leadId", "l-7", "level", "MQL", "company", company("Acme Robotics", "US"))));
    await()
        .atMost(PATIENCE)
        .until(() -> service.post("/v1/plans:preview", asked).statusCode() == 200);
    var preview = service.post("/v1/plans:preview", asked);
    assertThat(preview.body()).contains("\"rep\":\"quin\"", "\"rule\":\"rest\"");
    assertThat(preview.body()).contains("\"account.name\":\"Acme\"");

    var published =
        service.put(
            "/v1/plans/trial",
            JSON.writeValueAsString(
                Map.of("plan", fewer, "basedOn", 1, "author", "rita", "reason", "Pia left")));
    assertThat(published.statusCode()).isEqualTo(200);
    assertThat(published.body()).contains("\"version\":2", "\"live\":true");
    for (int i = 1; i <= 3; i++) {
      assign("p-" + i);
      assertThat(service.json("/v1/assignments/p-%d-1-1".formatted(i)).path("rep").asString())
          .isEqualTo("quin");
    }
    assertThat(service.put("/v1/plans/trial", stale(fewer)).statusCode()).isEqualTo(409);

    var back =
        service.post(
            "/v1/plans/trial:rollback",
            "{\"to\": 1, \"author\": \"rita\", \"reason\": \"Pia is back\"}");
    assertThat(back.body()).contains("\"version\":3");
    assertThat(service.get("/v1/plans/trial/versions").body())
        .contains("Pia left", "Pia is back", "leadrelay.routing.plan");
    assign("p-4");
    assertThat(service.get("/v1/leads/p-4/decisions").body())
        .contains("\"planVersion\":3", "\"rep\":\"pia\",\"eligible\":true");
  }

  private static String stale(String text) {
    return JSON.writeValueAsString(
        Map.of("plan", text, "basedOn", 1, "author", "rita", "reason", "too late"));
  }

  private static Map<String, String> company(String name, String country) {
    return Map.of("domain", "acme.com", "name", name, "country", country);
  }

  private static HttpResponse<String> check(String text) throws Exception {
    return service.post("/v1/plans:check", JSON.writeValueAsString(Map.of("plan", text)));
  }

  @Test
  @Order(3)
  void shouldTellWhatItWouldHaveMeantIfSomebodyHadBeenAway() throws Exception {
    var from = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    for (int i = 1; i <= 4; i++) {
      assign("c-" + i);
    }

    var answer =
        service.post(
            "/v1/plans:compare",
            JSON.writeValueAsString(
                Map.of(
                    "from",
                    from.toString(),
                    "to",
                    from.plusSeconds(600).toString(),
                    "absent",
                    List.of(Map.of("rep", "pia", "from", from.toString())))));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"leads\":4",
            "\"rep\":\"pia\",\"leadsBefore\":2,\"leadsAfter\":0",
            "\"rep\":\"quin\",\"leadsBefore\":2,\"leadsAfter\":4");
    var wrong =
        service.post(
            "/v1/plans:compare", "{\"from\": \"2026-03-02T00:00:00Z\", \"to\": \"monday\"}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("\"/to\"");
  }

  @Test
  @Order(4)
  void shouldTryAVariantBesideThePlanAndAdoptIt() throws Exception {
    var live = service.json("/v1/plans/live");
    var variant =
        Files.readString(plan)
            .replace(
                "- {id: both, members: [pia, quin]}",
                "- {id: both, members: [pia, quin]}\n      - {id: one, members: [quin]}")
            .replace("{id: rest, to: {pool: both}}", "{id: quick, to: {pool: one}}");
    var wrong =
        service.post(
            EXPERIMENT + ":check",
            JSON.writeValueAsString(
                Map.of("plan", variant.replace("pia", "pat"), "measure", "LUCK", "share", 100)));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("/name", "/measure", "/within", "/share", "/baseline", "/difference", "'pia'");

    var checked = service.post(EXPERIMENT + ":check", experiment(variant, Map.of()));
    assertThat(checked.body())
        .contains(
            "\"needed\":{\"control\":5,\"variant\":5}", "10 leads are needed", "leaves out 0");

    var signed =
        Map.of("basedOn", live.path("version").asInt(), "author", "rita", "reason", "Quin alone");
    var started = service.put(EXPERIMENT, experiment(variant, signed));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    assertThat(started.body()).contains("SCHEDULED", "Go on collecting");
    assertThat(service.put(EXPERIMENT, experiment(variant, signed)).statusCode()).isEqualTo(400);
    assertThat(service.put("/v1/plans/trial", stale(variant)).statusCode()).isEqualTo(409);

    await().atMost(PATIENCE).until(() -> shown("state").equals("RUNNING"));
    for (int i = 1; i <= 24; i++) {
      assign("x-" + i);
      if (service
          .get("/v1/leads/x-%d/decisions".formatted(i))
          .body()
          .contains("the variant decides")) {
        var done =
            service.post("/v1/assignments/x-%d-1-1:accept".formatted(i), "{\"rep\": \"quin\"}");
        assertThat(done.statusCode()).isEqualTo(200);
      }
    }
    await().atMost(PATIENCE).until(() -> shown("verdict").equals("VARIANT_BETTER"));
    assertThat(shown("sentence"))
        .isEqualTo(
            "Stop: the variant is better. Of its leads 100.0 % were accepted in time, of the live"
                + " plan's 0.0 %.");

    var adopted =
        service.post(
            EXPERIMENT + ":adopt", "{\"author\": \"rita\", \"reason\": \"Quin is faster\"}");
    assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(200);
    assertThat(adopted.body()).contains("REPLACED", "VARIANT_BETTER");
    assertThat(service.json("/v1/plans/live").path("plan").asString()).contains("quick");
    assertThat(
            service
                .post(EXPERIMENT + ":end", "{\"author\": \"rita\", \"reason\": \"-\"}")
                .statusCode())
        .isEqualTo(409);
  }

  private static String experiment(String variant, Map<String, ?> signed) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "name",
                "quin-alone",
                "plan",
                variant,
                "measure",
                "ACCEPTED",
                "within",
                "10s",
                "baseline",
                0.5,
                "difference",
                0.45,
                "significance",
                0.2,
                "power",
                0.6));
    body.putAll(signed);
    return JSON.writeValueAsString(body);
  }

  private static String shown(String field) throws Exception {
    return service.json(EXPERIMENT).path(field).asString();
  }

  private static void assign(String leadId) throws Exception {
    qualifier.qualify(leadId, Level.MQL).get();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> service.get("/v1/assignments/%s-1-1".formatted(leadId)).statusCode() == 200);
  }
}
