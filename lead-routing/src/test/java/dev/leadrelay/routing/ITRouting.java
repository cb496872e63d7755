package dev.leadrelay.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.Level;
import dev.leadrelay.testkit.backbone.Backbone;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The service on a real broker: from a qualification to the rep's answer. */
@TestMethodOrder(OrderAnnotation.class)
class ITRouting {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SECRET = "whsec_bGVhZHJlbGF5LWxvY2FsLXdlYmhvb2stc2VjcmV0";

  @TempDir static Path folder;

  private static Qualifier qualifier;
  private static Receiver receiver;
  private static Path plan;
  private static Instance service;

  @BeforeAll
  static void start() throws Exception {
    var backbone = Backbone.shared();
    backbone.provision();
    receiver = new Receiver(SECRET);
    plan = folder.resolve("plan.yml");
    Files.writeString(
        plan,
        """
        id: it
        version: 1
        teams:
          - id: inbound
            manager: mara
            reps:
              - {id: ana, contact: {webhook: '%s'}}
              - {id: ben}
            pools:
              - {id: all, members: [ana, ben]}
        rules:
          - {id: rest, to: {pool: all}}
        sla:
          - {id: hot, when: 'level == "HOT"', firstTouch: 2s, remind: [50%%], breach: [notify-manager, reroute]}
          - {id: mql, firstTouch: 4h, remind: [80%%], breach: [notify-manager]}
        """
            .formatted(receiver.address()));
    qualifier = new Qualifier(backbone);
    service = Instance.start(backbone, folder.resolve("state"), plan);
  }

  @AfterAll
  static void stop() {
    qualifier.close();
    service.close();
    receiver.close();
  }

  @Test
  @Order(1)
  void shouldAssignTellAndTakeTheAnswer() throws Exception {
    qualify("l-1", Level.MQL);

    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> service.json("/v1/assignments?rep=ana").size() == 1);
    var assignment = service.json("/v1/assignments/l-1-1-1");
    assertThat(assignment.path("state").asString()).isEqualTo("OPEN");
    assertThat(assignment.path("person").path("email").asString()).isEqualTo("eva@acme.example");
    assertThat(service.post("/v1/assignments/l-1-1-1:accept", "{\"rep\":\"ana\"}").statusCode())
        .isEqualTo(200);
    var touched =
        service.post("/v1/assignments/l-1-1-1:touch", "{\"rep\":\"ana\",\"channel\":\"call\"}");
    assertThat(touched.statusCode()).isEqualTo(200);
    assertThat(touched.body()).contains("\"state\":\"ACCEPTED\"", "firstTouchAt", "MET");
    await()
        .atMost(PATIENCE)
        .until(() -> receiver.verified.stream().anyMatch(body -> body.contains("lead.assigned")));
  }

  @Test
  @Order(2)
  void shouldSayWhatIsWrongWithAnAction() throws Exception {
    var unknown = service.post("/v1/assignments/nothing-1-1:accept", "{\"rep\":\"ana\"}");
    var notTheirs = service.post("/v1/assignments/l-1-1-1:accept", "{\"rep\":\"ben\"}");
    var incomplete = service.post("/v1/assignments/l-1-1-1:touch", "{}");

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(notTheirs.statusCode()).isEqualTo(409);
    assertThat(notTheirs.body()).contains("NOT_YOUR_LEAD");
    assertThat(incomplete.statusCode()).isEqualTo(400);
    assertThat(incomplete.body()).contains("\"/rep\"", "\"/channel\"");
    assertThat(service.get("/v1/assignments?state=LOST").statusCode()).isEqualTo(400);
  }

  @Test
  @Order(3)
  void shouldTellTheNextRepLiveWhenTheFirstDoesNotAnswer() throws Exception {
    var heard = new ConcurrentLinkedQueue<String>();
    var stream = service.open("/v1/reps/ana/stream");
    CompletableFuture<Void> listening =
        CompletableFuture.runAsync(() -> stream.forEach(heard::add));

    qualify("l-2", Level.HOT);

    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> service.get("/v1/assignments/l-2-1-2").statusCode() == 200);
    assertThat(service.json("/v1/assignments/l-2-1-1").path("state").asString())
        .isEqualTo("EXPIRED");
    assertThat(service.json("/v1/assignments/l-2-1-1").path("rep").asString()).isEqualTo("ben");
    assertThat(service.json("/v1/assignments/l-2-1-2").path("rep").asString()).isEqualTo("ana");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).contains("event:lead.assigned"));
    assertThat(listening).isNotCompletedExceptionally();
  }

  @Test
  @Order(4)
  void shouldGoOnWhereItWasAfterARestart() throws Exception {
    service.close();
    service = Instance.start(Backbone.shared(), folder.resolve("other-state"), plan);

    qualify("l-3", Level.MQL);

    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> service.get("/v1/assignments/l-3-1-1").statusCode() == 200);
    assertThat(service.json("/v1/assignments/l-3-1-1").path("rep").asString()).isEqualTo("ben");
    assertThat(service.json("/v1/assignments/l-1-1-1").path("state").asString())
        .isEqualTo("ACCEPTED");
  }

  @Test
  @Order(5)
  void shouldTakeEveryActionOfARepOnceAndShowWhatCameOfIt() throws Exception {
    assign("l-4");
    var assignment = service.json("/v1/assignments/l-4-1-1");
    var rep = assignment.path("rep").asString();
    var other = rep.equals("ana") ? "ben" : "ana";

    assertThat(post("l-4-1-1:reject", "{'rep':'%s'}".formatted(rep)).body()).contains("/code");
    assertThat(post("l-4-1-1:reject", "{'rep':'%s','code':'TIMING'}".formatted(rep)).body())
        .contains("/until");
    assertThat(post("l-4-1-1:handback", "{'rep':'%s'}".formatted(rep)).statusCode()).isEqualTo(200);
    assertThat(post("l-4-1-1:handback", "{'rep':'%s'}".formatted(rep)).statusCode()).isEqualTo(200);
    awaitAssignment("l-4-1-2");
    assertThat(post("l-4-1-2:reassign", "{'toRep':'zoe'}").body()).contains("/toRep");
    assertThat(post("l-4-1-2:reassign", "{'toRep':'%s'}".formatted(rep)).statusCode())
        .isEqualTo(200);
    awaitAssignment("l-4-1-3");
    assertThat(
            post(
                    "l-4-1-3:outcome",
                    "{'rep':'%s','outcome':'OPPORTUNITY','amount':12000,'currency':'EUR'}"
                        .formatted(rep))
                .body())
        .contains("ACCEPTED", "OPPORTUNITY");
    var won = post("l-4-1-3:outcome", "{'rep':'%s','outcome':'WON'}".formatted(rep));
    assertThat(won.body()).contains("CLOSED", "WON");
    assertThat(post("l-4-1-3:outcome", "{'rep':'%s','outcome':'WON'}".formatted(rep)).statusCode())
        .isEqualTo(200);
    assertThat(post("l-4-1-3:accept", "{'rep':'%s'}".formatted(rep)).statusCode()).isEqualTo(409);
    assertThat(post("l-4-1-2:accept", "{'rep':'%s'}".formatted(other)).statusCode()).isEqualTo(409);
    var decisions = service.get("/v1/leads/l-4/decisions").body();
    assertThat(decisions)
        .contains(
            rep + " handed it back",
            "it was reassigned by hand",
            "Closed, because %s reported WON.".formatted(rep));
  }

  @Test
  @Order(6)
  void shouldLetARepGoAwayAndComeBackAndStateTheLedger() throws Exception {
    var away = service.put("/v1/reps/ana/availability", "{\"available\": false}");
    assertThat(away.statusCode()).isEqualTo(200);
    await()
        .atMost(PATIENCE)
        .until(() -> !service.json("/v1/reps/ana/availability").path("available").asBoolean());
    assign("l-5");
    assign("l-6");

    assertThat(service.json("/v1/assignments/l-5-1-1").path("rep").asString()).isEqualTo("ben");
    assertThat(service.json("/v1/assignments/l-6-1-1").path("rep").asString()).isEqualTo("ben");
    var statement = service.get("/v1/teams/inbound/ledger").body();
    assertThat(statement).contains("\"rep\":\"ana\"", "\"skipped\":{\"ABSENT\":2");
    service.put("/v1/reps/ana/availability", "{\"available\": true}");
    await()
        .atMost(PATIENCE)
        .until(() -> service.json("/v1/reps/ana/availability").path("available").asBoolean());
    assertThat(service.put("/v1/reps/zoe/availability", "{\"available\": true}").statusCode())
        .isEqualTo(404);
    assertThat(service.put("/v1/reps/ana/availability", "{}").statusCode()).isEqualTo(400);
    assertThat(
            service
                .put("/v1/reps/ana/availability", "{\"absentUntil\": \"2020-01-01T00:00:00Z\"}")
                .body())
        .contains("/absentUntil");
  }

  private static void assign(String leadId) throws Exception {
    qualify(leadId, Level.MQL);
    awaitAssignment(leadId + "-1-1");
  }

  private static void awaitAssignment(String id) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> service.get("/v1/assignments/" + id).statusCode() == 200);
  }

  private static HttpResponse<String> post(String action, String body) throws Exception {
    return service.post("/v1/assignments/" + action, body.replace('\'', '"'));
  }

  private static void qualify(String leadId, Level level) throws Exception {
    qualifier.qualify(leadId, level).get();
  }
}
