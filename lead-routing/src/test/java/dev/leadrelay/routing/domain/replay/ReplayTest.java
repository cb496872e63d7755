package dev.leadrelay.routing.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.desk.ClockState;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.replay.Input.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the desk, tried as RevOps try them: a plan, a period, and what came of it. */
class ReplayTest extends ReplayStage {

  @Test
  void shouldRouteAnOrdinaryMorning() {
    qualify(MONDAY + "09:00", "l-1", Level.HOT, "DE");
    act(MONDAY + "09:05", "l-1", new Action.Accepted("ana"));
    act(MONDAY + "09:06", "l-1", new Action.Touched("ana", "call"));
    replay.runUntil(at(MONDAY + "18:00"));

    var only = assignments("l-1").getFirst();
    assertThat(only.rep()).isEqualTo("ana");
    assertThat(only.state()).isEqualTo(AssignmentState.ACCEPTED);
    assertThat(only.clocks()).extracting(Clock::state).containsOnly(ClockState.MET);
    assertThat(replay.transcript().breaches()).isEmpty();
    assertThat(replay.transcript().refused()).isEmpty();
  }

  @Test
  void shouldRemindAtHalfAndFourFifthsThenBreachAndReroute() {
    qualify(MONDAY + "09:00", "l-1", Level.HOT, "DE");
    replay.runUntil(at(MONDAY + "09:15"));

    assertThat(replay.transcript().breaches())
        .extracting(b -> b.sla() + (b.breached() ? " BREACHED " : " AT_RISK ") + b.at())
        .containsExactly(
            "hot AT_RISK 2026-03-02T08:07:30Z",
            "hot AT_RISK 2026-03-02T08:12:00Z",
            "hot BREACHED 2026-03-02T08:15:00Z");
    assertThat(assignments("l-1"))
        .extracting(Assignment::rep, Assignment::state)
        .containsExactly(tuple("ana", AssignmentState.EXPIRED), tuple("ben", AssignmentState.OPEN));
  }

  @Test
  void shouldNeverDropALeadThatComesBackFromTheLastRule() {
    var named = PLAN.replace("rest,             to: {pool: fallback}", "rest, to: {rep: cleo}");
    take(MONDAY + "09:00", new Input.Published(new PlanReader().read("emea.yml", named)));
    qualify(MONDAY + "09:01", "l-1", Level.MQL, "US");
    act(MONDAY + "09:02", "l-1", new Action.HandedBack("cleo"));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("cleo", "cleo");
  }

  @Test
  void shouldHoldAtNightAndReleaseHotFirstTheMomentTheShiftStarts() {
    qualify("2026-03-02T08:40", "mql", Level.MQL, "DE");
    qualify("2026-03-02T08:45", "hot", Level.HOT, "DE");
    replay.runUntil(at(MONDAY + "09:00"));

    assertThat(replay.transcript().waits())
        .containsExactly(
            new Transcript.Wait("mql", at("2026-03-02T08:40"), at(MONDAY + "09:00")),
            new Transcript.Wait("hot", at("2026-03-02T08:45"), at(MONDAY + "09:00")));
    assertThat(replay.transcript().assignments())
        .extracting(assignment -> assignment.lead().id(), Assignment::rep)
        .containsExactly(tuple("hot", "ana"), tuple("mql", "ben"));
  }

  @Test
  void shouldAskTheFallbackAfterTheHold() {
    qualify("2026-03-01T12:00", "l-1", Level.MQL, "DE");
    replay.runUntil(at(MONDAY + "09:00"));

    var only = assignments("l-1").getFirst();
    assertThat(only.pool()).isEqualTo("fallback");
    assertThat(only.assignedAt()).isEqualTo(at(MONDAY + "09:00"));
    assertThat(replay.transcript().waits())
        .containsExactly(new Transcript.Wait("l-1", at("2026-03-01T12:00"), at(MONDAY + "09:00")));
  }

  @Test
  void shouldGiveTwoToOneByWeightAndSkipTheDailyCap() {
    for (int i = 0; i < 14; i++) {
      qualify(MONDAY + "09:%02d".formatted(i), "l-" + i, Level.MQL, "DE");
    }

    assertThat(ledger("dach", "ana").received()).isEqualTo(8);
    assertThat(ledger("dach", "ben").received()).isEqualTo(6);
    assertThat(ledger("dach", "ana").skipped()).containsExactly(Map.entry("DAILY_CAP", 2));
  }

  @Test
  void shouldCountTheDailyCapByTheRepsOwnDay() {
    for (int i = 0; i < 12; i++) {
      qualify(MONDAY + "09:%02d".formatted(i), "l-" + i, Level.MQL, "DE");
    }
    qualify("2026-03-03T09:00", "l-new", Level.MQL, "DE");

    assertThat(assignments("l-new")).extracting(Assignment::rep).containsExactly("ana");
  }

  @Test
  void shouldStateExactEntitlements() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");

    assertThat(ledger("dach", "ana").entitled()).isEqualTo("2/3");
    assertThat(ledger("dach", "ben").entitled()).isEqualTo("1/3");
  }
}
