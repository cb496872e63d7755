package dev.leadrelay.routing.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.replay.Input.Action;
import org.junit.jupiter.api.Test;

/** What follows when reps go away and come back, tried as RevOps try it. */
class AvailabilityReplayTest extends ReplayStage {

  @Test
  void shouldMakeUpForAnAbsenceOnlyAsFarAsThePlanSays() {
    var equal =
        PLAN.replace("weight: 2, maxOpen: 20, maxPerDay: 8, deputy: ben", "weight: 1")
            .replace("rules:", "absences: {sick: {catchUp: 2}, vacation: forfeit}\nrules:");
    take(MONDAY + "09:00", new Input.Published(new PlanReader().read("emea.yml", equal)));
    take(MONDAY + "09:01", new Input.WentAbsent("ana", null, "sick"));
    for (int i = 0; i < 8; i++) {
      qualify(MONDAY + "09:1" + i, "before-" + i, Level.MQL, "DE");
    }
    take(MONDAY + "09:30", new Input.CameBack("ana"));
    for (int i = 0; i < 6; i++) {
      qualify(MONDAY + "09:4" + i, "after-" + i, Level.MQL, "DE");
    }

    assertThat(
            replay.transcript().assignments().stream()
                .filter(each -> each.lead().id().startsWith("after"))
                .map(Assignment::rep))
        .containsExactly("ana", "ana", "ana", "ana", "ben", "ana");
  }

  @Test
  void shouldLetNobodyOvertakeALeadThatWaitsWhenManyAreReleased() {
    take(MONDAY + "09:00", new Input.WentAbsent("cleo", null));
    for (int i = 0; i < 2_001; i++) {
      qualify(MONDAY + "09:00", "early-" + i, Level.MQL, "FR");
    }
    take(MONDAY + "10:00", new Input.CameBack("cleo"));
    qualify(MONDAY + "10:00", "late", Level.MQL, "FR");

    assertThat(replay.transcript().assignments())
        .hasSize(2_002)
        .last()
        .returns("late", assignment -> assignment.lead().id());
  }

  @Test
  void shouldTakeAnAbsenceThatIsOverAlreadyForNone() {
    take(MONDAY + "09:00", new Input.WentAbsent("cleo", null));
    take(MONDAY + "09:05", new Input.WentAbsent("cleo", at(MONDAY + "09:01")));
    qualify(MONDAY + "09:10", "l-1", Level.MQL, "FR");

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("cleo");
  }

  @Test
  void shouldMoveUnansweredLeadsToTheDeputyAndKeepConversations() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    qualify(MONDAY + "09:01", "l-2", Level.MQL, "DE");
    qualify(MONDAY + "09:02", "l-3", Level.MQL, "DE");
    act(MONDAY + "09:03", "l-1", new Action.Touched("ana", "call"));
    take(MONDAY + "10:00", new Input.WentAbsent("ana", at("2026-03-04T00:00")));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("ana");
    assertThat(assignments("l-3")).extracting(Assignment::rep).containsExactly("ana", "ben");
    assertThat(lastDecision().sentence()).isEqualTo("ben, because ana is absent.");
    assertThat(assignments("l-3").getLast().clocks().getFirst().due())
        .isEqualTo(at(MONDAY + "15:00"));
  }

  /** Worked example 5 of the specification's clocks. */
  @Test
  void shouldBeDueOnWednesdayWhenTheRepIsAwayOnTuesdayAndTheLeadStays() {
    qualify(MONDAY + "17:50", "l-1", Level.HOT, "FR");
    take("2026-03-03T00:00", new Input.WentAbsent("cleo", at("2026-03-04T00:00")));

    assertThat(assignments("l-1")).hasSize(1);
    assertThat(assignments("l-1").getFirst().clocks().getFirst().due())
        .isEqualTo(at("2026-03-04T09:05"));
  }

  @Test
  void shouldFindTheDueTimeAnewWhenSomebodyComesBackEarlier() {
    take(MONDAY + "09:00", new Input.WentAbsent("cleo", at("2026-03-05T00:00")));
    qualify(MONDAY + "09:10", "l-1", Level.HOT, "FR");
    take("2026-03-03T10:00", new Input.CameBack("cleo"));

    assertThat(replay.transcript().waits())
        .containsExactly(new Transcript.Wait("l-1", at(MONDAY + "09:10"), at("2026-03-03T10:00")));
    assertThat(assignments("l-1").getFirst().clocks().getFirst().due())
        .isEqualTo(at("2026-03-03T10:15"));
  }
}
