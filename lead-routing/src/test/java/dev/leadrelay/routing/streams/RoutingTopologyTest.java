package dev.leadrelay.routing.streams;

import static dev.leadrelay.routing.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.routing.Samples;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.replay.Input;
import dev.leadrelay.routing.domain.replay.Replay;
import dev.leadrelay.schemas.ActivityKind;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentEventKind;
import dev.leadrelay.schemas.BreachKind;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Person;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.RuleTried;
import dev.leadrelay.schemas.SlaBreach;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.golden.Golden;
import dev.leadrelay.testkit.sample.Qualifications;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoutingTopologyTest {

  private Plan plan = Samples.PLAN;
  private final TopologyHarness routing =
      new TopologyHarness(
          (builder, registry) -> RoutingStage.build(() -> plan, builder, registry), NINE);

  @AfterEach
  void close() {
    routing.close();
  }

  @Test
  void shouldAssignAQualifiedLeadAndTellEverybody() {
    qualify("l-1", Level.NONE, Level.HOT, "DE", NINE);

    var assignment = routing.receivedWithKeys(Topics.ASSIGNMENTS).getFirst();
    assertThat(assignment.key).isEqualTo("l-1");
    assertThat(assignment.value.getRep()).isEqualTo("ana");
    assertThat(assignment.value.getKind()).isEqualTo(AssignmentEventKind.OPENED);
    assertThat(assignment.value.getClocks()).hasSize(2);
    assertThat(routing.received(Topics.DECISIONS))
        .extracting(RoutingDecision::getSentence)
        .containsExactly(
            "ana, because rule dach chose pool dach; of 2 who could, ana was next in turn.");
    var told = routing.receivedWithKeys(Topics.NOTIFICATIONS).getFirst();
    assertThat(told.key).isEqualTo("ana");
    assertThat(told.value.getPerson().getEmail()).isEqualTo("eva@acme.example");
  }

  @Test
  void shouldRemindAndBreachOnceAndRerouteToAnother() {
    qualify("l-1", Level.NONE, Level.HOT, "DE", NINE);

    routing.advance(Duration.ofSeconds(31));
    routing.advance(Duration.ofSeconds(30));
    routing.advance(Duration.ofSeconds(1));

    assertThat(routing.received(Topics.BREACHES))
        .extracting(SlaBreach::getKind, SlaBreach::getAt)
        .containsExactly(tuple(BreachKind.AT_RISK, at(30)), tuple(BreachKind.BREACHED, at(60)));
    assertThat(routing.received(Topics.ASSIGNMENTS))
        .extracting(AssignmentEvent::getKind)
        .containsExactly(
            AssignmentEventKind.OPENED,
            AssignmentEventKind.CHANGED,
            AssignmentEventKind.EXPIRED,
            AssignmentEventKind.OPENED);
    assertThat(routing.received(Topics.NOTIFICATIONS))
        .extracting(told -> told.getRepId() + " " + told.getKind())
        .containsExactly(
            "ana LEAD_ASSIGNED",
            "ana REMINDER",
            "ana BREACH",
            "mara BREACH",
            "ana LEAD_TAKEN_AWAY",
            "ben LEAD_ASSIGNED");
  }

  @Test
  void shouldBeQuietBeforeTheFirstRecord() {
    routing.advance(Duration.ofMillis(100));
    routing.advance(Duration.ofSeconds(1));

    assertThat(routing.received(Topics.BREACHES)).isEmpty();
  }

  @Test
  void shouldTakeAnAnswerThatCameInTimeBeforeTheBreach() {
    qualify("l-1", Level.NONE, Level.HOT, "DE", NINE);
    routing.advance(Duration.ofSeconds(20));

    act("l-1", "l-1-1-1", "ana", ActivityKind.TOUCHED, at(20));
    routing.advance(Duration.ofMinutes(10));

    assertThat(routing.received(Topics.ASSIGNMENTS))
        .extracting(AssignmentEvent::getKind)
        .containsExactly(AssignmentEventKind.OPENED, AssignmentEventKind.TOUCHED);
    assertThat(routing.received(Topics.BREACHES)).isEmpty();
  }

  @Test
  void shouldNotGiveALeadToASecondTeamWhileTheFirstWorksIt() {
    qualify("l-1", Level.NONE, Level.MQL, "DE", NINE);

    qualify("l-1", Level.MQL, Level.HOT, "US", at(5));

    assertThat(routing.received(Topics.ASSIGNMENTS))
        .extracting(AssignmentEvent::getTeam, AssignmentEvent::getKind)
        .containsExactly(
            tuple("inbound", AssignmentEventKind.OPENED),
            tuple("inbound", AssignmentEventKind.CHANGED));
  }

  @Test
  void shouldComeBackToItsLastOwnerAfterTheFirstTeamHasEnded() {
    qualify("l-1", Level.NONE, Level.MQL, "DE", NINE);
    qualify("l-1", Level.MQL, Level.DISQUALIFIED, "DE", at(5));

    qualify("l-1", Level.DISQUALIFIED, Level.MQL, "US", at(10));

    assertThat(routing.received(Topics.ASSIGNMENTS))
        .extracting(AssignmentEvent::getTeam, AssignmentEvent::getKind)
        .containsExactly(
            tuple("inbound", AssignmentEventKind.OPENED),
            tuple("inbound", AssignmentEventKind.CLOSED),
            tuple("inbound", AssignmentEventKind.OPENED));
    assertThat(routing.received(Topics.DECISIONS).getLast().getSentence())
        .isEqualTo("ana, because rule open-assignment names this rep: ana worked the lead last.");
  }

  @Test
  void shouldRotateAndHoldAtTheCap() {
    for (int i = 0; i < 5; i++) {
      qualify("l-" + i, Level.NONE, Level.MQL, "DE", at(i));
    }
    act("l-0", "l-0-1-1", "ana", ActivityKind.ACCEPTED, at(10));

    List<String> reps = new ArrayList<>();
    for (var event : routing.received(Topics.ASSIGNMENTS)) {
      if (event.getKind() == AssignmentEventKind.OPENED) {
        reps.add(event.getLeadId() + " " + event.getRep());
      }
    }
    assertThat(reps).containsExactly("l-0 ana", "l-1 ben", "l-2 ana", "l-3 ben", "l-4 ana");
    assertThat(routing.received(Topics.DECISIONS))
        .extracting(RoutingDecision::getSentence)
        .contains(
            "Held, because nobody in pool dach could receive it; ana and ben were at the cap of 2.");
  }

  @Test
  void shouldLetOthersPassALeadThatWaitsForSomebodyWhoHadNotHadIt() {
    for (int i = 1; i <= 4; i++) {
      qualify("l-" + i, Level.NONE, Level.MQL, "DE", at(i));
    }
    act("l-1", "l-1-1-1", "ana", ActivityKind.HANDED_BACK, at(10));
    qualify("l-5", Level.NONE, Level.MQL, "DE", at(11));
    qualify("l-6", Level.NONE, Level.MQL, "DE", at(12));

    act("l-3", "l-3-1-1", "ana", ActivityKind.ACCEPTED, at(13));

    assertThat(routing.received(Topics.DECISIONS).getLast())
        .returns("l-6", RoutingDecision::getLeadId)
        .returns("ana", RoutingDecision::getRep);
  }

  @Test
  void shouldSplitAndDecideAsAReplayOfTheSameLeadsDoes() {
    var rules = List.of(plan.rules().getFirst(), plan.rules().getLast());
    var variant =
        new Plan(
            plan.id(),
            plan.version(),
            plan.teams(),
            rules,
            plan.tieBreakers(),
            plan.sla(),
            plan.catchUps());
    plan = plan.beside(variant, "world-first", 50, NINE, null);
    var replay = new Replay(plan);

    for (int i = 0; i < 20; i++) {
      qualify("l-" + i, Level.NONE, Level.MQL, "DE", at(i));
      var lead = Samples.lead("l-" + i, dev.leadrelay.routing.domain.lead.Level.MQL);
      replay.take(i, at(i), new Input.Qualified(lead.qualifiedSince(at(i))));
    }

    var decided = routing.received(Topics.DECISIONS);
    assertThat(decided)
        .extracting(decision -> decision.getRules().toString() + decision.getSentence())
        .hasSize(20)
        .containsExactlyElementsOf(
            replay.transcript().decisions().stream()
                .map(decision -> wire(decision.rules()) + decision.sentence())
                .toList());
    assertThat(decided)
        .allMatch(
            decision -> decision.getArm().equals("VARIANT") == "dora".equals(decision.getRep()))
        .extracting(RoutingDecision::getArm)
        .contains("CONTROL", "VARIANT");
  }

  private static String wire(List<DecisionEntry.RuleEntry> rules) {
    return rules.stream()
        .map(rule -> new RuleTried(rule.id(), rule.matched(), rule.detail()))
        .toList()
        .toString();
  }

  /** Fails on any change, so that nobody strands state or renames a changelog by accident. */
  @Test
  void shouldNotChangeTheTopologyByAccident() {
    Golden.assertAccepted("topology.txt", routing.describe());
  }

  private void qualify(String leadId, Level from, Level to, String country, Instant at) {
    var qualification =
        Qualifications.of(leadId, from, to, at)
            .setPerson(Person.newBuilder().setEmail("eva@acme.example").setCountry(country).build())
            .build();
    routing.send(Topics.QUALIFICATIONS, leadId, qualification, at);
  }

  private void act(String leadId, String assignmentId, String rep, ActivityKind kind, Instant at) {
    var activity =
        LeadActivity.newBuilder()
            .setActivityId(assignmentId + kind)
            .setLeadId(leadId)
            .setAssignmentId(assignmentId)
            .setKind(kind)
            .setAt(at)
            .setRep(rep)
            .setChannel("call")
            .build();
    routing.send(Topics.ACTIVITIES, leadId, activity, at);
  }

  private static Instant at(long seconds) {
    return NINE.plusSeconds(seconds);
  }
}
