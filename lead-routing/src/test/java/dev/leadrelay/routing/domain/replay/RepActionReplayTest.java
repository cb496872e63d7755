package dev.leadrelay.routing.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.desk.Outcome;
import dev.leadrelay.routing.domain.desk.RejectionCode;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.replay.Input.Action;
import org.junit.jupiter.api.Test;

/** What reps can do with their leads, tried as RevOps try it. */
class RepActionReplayTest extends ReplayStage {

  @Test
  void shouldRecycleAndComeBackToTheLastOwner() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:30", "l-1", rejected("ana", "NO_NEED"));
    qualify("2026-03-03T09:00", "l-2", Level.MQL, "DE");
    qualify("2026-03-03T10:00", "l-1", Level.HOT, "DE");

    assertThat(replay.transcript().recycled())
        .containsExactly(new Transcript.Recycled("l-1", RejectionCode.NO_NEED, null));
    assertThat(assignments("l-1"))
        .extracting(Assignment::rep, Assignment::state, each -> each.match().rule())
        .containsExactly(
            tuple("ana", AssignmentState.REJECTED, "dach"),
            tuple("ana", AssignmentState.OPEN, "open-assignment"));
  }

  @Test
  void shouldLetALeadThatIsTooEarlyRestUntilItsDate() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    var until = at("2026-03-10T09:00");
    act(MONDAY + "09:30", "l-1", new Action.Rejected("ana", "TIMING", until, null));
    qualify("2026-03-05T10:00", "l-1", Level.HOT, "DE");
    replay.runUntil(at("2026-03-09T18:00"));
    assertThat(assignments("l-1")).hasSize(1);

    replay.runUntil(until);

    assertThat(replay.transcript().recycled())
        .containsExactly(new Transcript.Recycled("l-1", RejectionCode.TIMING, until));
    assertThat(assignments("l-1")).hasSize(2);
    assertThat(assignments("l-1").getLast().rep()).isEqualTo("ana");
    assertThat(assignments("l-1").getLast().assignedAt()).isEqualTo(until);
  }

  @Test
  void shouldNotAskForARepAfterARestInWhichNothingHappened() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(
        MONDAY + "09:30",
        "l-1",
        new Action.Rejected("ana", "TIMING", at("2026-03-10T09:00"), null));
    replay.runUntil(at("2026-03-20T09:00"));

    assertThat(assignments("l-1")).hasSize(1);
  }

  @Test
  void shouldCloseADuplicate() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:30", "l-1", new Action.Rejected("ana", "DUPLICATE", null, "l-0"));

    assertThat(assignments("l-1"))
        .extracting(Assignment::state)
        .containsExactly(AssignmentState.CLOSED);
    assertThat(replay.transcript().recycled()).isEmpty();
  }

  @Test
  void shouldGiveALeadThatIsHandedBackToSomebodyWhoHasNotHadIt() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:10", "l-1", new Action.HandedBack("ana"));
    act(MONDAY + "09:20", "l-1", new Action.HandedBack("ben"));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("ana", "ben");
    assertThat(replay.transcript().waits())
        .containsExactly(new Transcript.Wait("l-1", at(MONDAY + "09:20"), null));
  }

  @Test
  void shouldReassignByHandWithinTheTeam() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:10", "l-1", new Action.Reassigned("cleo"));
    act(MONDAY + "09:20", "l-1", new Action.Reassigned("zoe"));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("ana", "cleo");
    assertThat(replay.transcript().refused())
        .extracting(Transcript.Refused::index, Transcript.Refused::code)
        .containsExactly(tuple(2, Outcome.Code.UNKNOWN_REP));
  }

  @Test
  void shouldCloseWhatIsWonOrLost() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:10", "l-1", new Action.Reported("ana", "SQL"));
    assertThat(assignments("l-1").getFirst().state()).isEqualTo(AssignmentState.ACCEPTED);

    act(MONDAY + "09:20", "l-1", new Action.Reported("ana", "WON"));

    assertThat(assignments("l-1").getFirst().state()).isEqualTo(AssignmentState.CLOSED);
    assertThat(lastDecision().sentence()).isEqualTo("Closed, because ana reported WON.");
  }

  @Test
  void shouldRefuseWhatCannotBe() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:01", "l-1", new Action.Accepted("ben"));
    act(MONDAY + "09:02", "l-1", rejected("ana", null));
    act(MONDAY + "09:03", "l-1", rejected("ana", "DULL"));
    act(MONDAY + "09:04", "l-1", rejected("ana", "TIMING"));
    act(MONDAY + "09:05", "l-1", rejected("ana", "DUPLICATE"));
    act(MONDAY + "09:06", "l-2", new Action.Accepted("ana"));
    take(MONDAY + "09:07", new Input.WentAbsent("zoe", null));

    assertThat(replay.transcript().refused())
        .extracting(Transcript.Refused::index, Transcript.Refused::code)
        .containsExactly(
            tuple(1, Outcome.Code.NOT_YOUR_LEAD),
            tuple(2, Outcome.Code.REJECTION_CODE_EXPECTED),
            tuple(3, Outcome.Code.REJECTION_CODE_EXPECTED),
            tuple(4, Outcome.Code.DATE_EXPECTED),
            tuple(5, Outcome.Code.DUPLICATE_EXPECTED),
            tuple(6, Outcome.Code.NO_SUCH_ASSIGNMENT),
            tuple(7, Outcome.Code.UNKNOWN_REP));
  }
}
