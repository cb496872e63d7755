package dev.leadrelay.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.BreachKind;
import dev.leadrelay.schemas.SlaBreach;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.system.http.Http;
import dev.leadrelay.system.stack.TestStack;
import dev.leadrelay.testkit.browser.Chromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From what a person does on a page to the rep who answers, or does not, and to the numbers. */
class ITJourney {

  private static final List<String> REPS = List.of("ana", "ben", "cleo", "dora", "eli", "finn");

  @TempDir static Path folder;
  static TestStack stack;

  @BeforeAll
  static void start() {
    stack = TestStack.startWithConsole(folder.resolve("stack"), "b2b-default.yml", "demo.yml");
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void shouldBringAFormToARepWhoAnswersInTime() {
    var lead = submit("j-1", "ida.answered@in-time.example", "Germany");
    var assignment =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> openAssignmentOf(lead), Optional::isPresent)
            .orElseThrow();

    var actions =
        "%s/v1/assignments/%s"
            .formatted(stack.url(Component.ROUTING), assignment.get("assignmentId").asString());
    var rep = assignment.get("rep").asString();
    var accepted =
        Http.post(actions + ":accept", "application/json", "{\"rep\": \"%s\"}".formatted(rep));
    var touched =
        Http.post(
            actions + ":touch",
            "application/json",
            "{\"rep\": \"%s\", \"channel\": \"call\"}".formatted(rep));

    assertThat(assignment.get("person").toString()).contains("ida.answered@in-time.example");
    assertThat(assignment.get("reason").asString()).isNotBlank();
    assertThat(accepted.status()).isBetween(200, 202);
    assertThat(touched.status()).isBetween(200, 202);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(figuresOf(rep).get("touchedInTime").asLong()).isPositive());
    var score =
        Http.get("%s/v1/leads/%s/score".formatted(stack.url(Component.SCORING), lead)).json();
    assertThat(score.get("level").asString()).isEqualTo("HOT");
  }

  @Test
  void shouldLetRevOpsChangeTheModelAndThePlanAndGoBack() {
    try (var chromium = Chromium.startOrSkip()) {
      var page = chromium.browser().newPage();
      var studio = new StudioScenario(page, stack.url(Component.CONSOLE));

      studio.changeTheModel();
      studio.changeThePlan();
    }
  }

  @Test
  void shouldRemindThenTellTheBreachOnceAndGiveTheLeadToTheNextRep() {
    var lead = submit("j-2", "otto.ignored@never.example", "Austria");
    var first =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> openAssignmentOf(lead), Optional::isPresent)
            .orElseThrow();

    var second =
        await()
            .atMost(Duration.ofSeconds(40))
            .until(
                () ->
                    openAssignmentOf(lead)
                        .filter(
                            open -> !open.get("assignmentId").equals(first.get("assignmentId"))),
                Optional::isPresent)
            .orElseThrow();

    assertThat(second.get("rep")).isNotEqualTo(first.get("rep"));
    assertThat(second.get("attempt").asInt()).isEqualTo(2);
    var told = breachesOf(first.get("assignmentId").asString());
    assertThat(told)
        .extracting(SlaBreach::getKind)
        .containsExactly(BreachKind.AT_RISK, BreachKind.AT_RISK, BreachKind.BREACHED);
    assertThat(told).extracting(SlaBreach::getPercent).containsExactly(50, 80, 100);
    assertThat(told.getLast().getAt()).isEqualTo(told.getLast().getDue());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        figuresOf(first.get("rep").asString()).get("breachedAndRerouted").asLong())
                    .isPositive());
  }

  @Test
  void shouldAnswerARepeatedEventAsTheSameLeadAndRouteItOnce() {
    var lead = submit("j-3", "twice@same.example", "Switzerland");
    var again = submit("j-3", "twice@same.example", "Switzerland");

    assertThat(again).isEqualTo(lead);
    await().atMost(Duration.ofSeconds(20)).until(() -> openAssignmentOf(lead).isPresent());
    assertThat(stack.topics().all(Topics.EVENTS))
        .filteredOn(event -> event.getLeadId().equals(lead))
        .hasSize(1);
  }

  private static String submit(String id, String email, String country) {
    var answer =
        Http.post(
            stack.url(Component.INGEST) + "/v1/events",
            "application/cloudevents+json",
            """
            {"specversion": "1.0", "id": "%s", "source": "https://www.example.com/forms/demo", "type": "demo.requested",
             "data": {"person": {"email": "%s", "jobTitle": "VP Sales", "country": "%s"},
                      "company": {"name": "Acme", "industry": "software", "employees": 320},
                      "consent": {"marketing": true, "wording": "Yes, contact me"}}}"""
                .formatted(id, email, country));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
    return answer.json().get("accepted").get(0).get("leadId").asString();
  }

  private static Optional<JsonNode> openAssignmentOf(String lead) {
    return REPS.stream()
        .flatMap(rep -> assignments(rep))
        .filter(assignment -> assignment.get("leadId").asString().equals(lead))
        .findFirst();
  }

  private static Stream<JsonNode> assignments(String rep) {
    return Http.get(
            "%s/v1/assignments?rep=%s&state=OPEN".formatted(stack.url(Component.ROUTING), rep))
        .json()
        .valueStream();
  }

  private static List<SlaBreach> breachesOf(String assignment) {
    return stack.topics().all(Topics.BREACHES).stream()
        .filter(breach -> breach.getAssignmentId().equals(assignment))
        .toList();
  }

  private static JsonNode figuresOf(String rep) {
    return Http.get(stack.url(Component.SLA) + "/v1/sla?by=rep")
        .json()
        .get("rows")
        .valueStream()
        .filter(row -> row.get("value").asString().equals(rep))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("Expected figures of the rep, but there are none yet."));
  }
}
