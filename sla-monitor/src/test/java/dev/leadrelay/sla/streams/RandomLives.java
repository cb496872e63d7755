package dev.leadrelay.sla.streams;

import static dev.leadrelay.sla.streams.WireExamples.DUE;
import static dev.leadrelay.sla.streams.WireExamples.NINE;
import static dev.leadrelay.sla.streams.WireExamples.anAssignment;
import static dev.leadrelay.sla.streams.WireExamples.withClock;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentState;
import dev.leadrelay.schemas.ClockState;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.sla.domain.tally.ClockTally;
import dev.leadrelay.sla.domain.tally.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lives of assignments with ends that are known beforehand.
 *
 * @param steps all steps of all lives
 * @param expected what must be counted once every step has been seen
 */
record RandomLives(List<AssignmentEvent> steps, Tally expected) {

  private static final long TOUCH_SECONDS = 60;
  private static final int ENDS = 5;

  static RandomLives of(int assignments, Random random) {
    var steps = new ArrayList<AssignmentEvent>();
    var ends = new long[ENDS];
    for (int i = 0; i < assignments; i++) {
      var end = random.nextInt(ENDS);
      ends[end]++;
      steps.addAll(life("a-" + i, end, random));
    }
    return new RandomLives(steps, expected(ends));
  }

  private static List<AssignmentEvent> life(String id, int end, Random random) {
    var assignedAt = NINE.plus(Duration.ofHours(random.nextInt(500)));
    var rep = "rep-" + random.nextInt(4);
    var source = random.nextBoolean() ? "web" : null;
    var steps = List.of(anAssignment(id, 1), anAssignment(id, 2), ended(anAssignment(id, 3), end));
    // The lead turns hot on the way, so that it moves to another priority.
    steps.getFirst().setLevel(Level.MQL);
    return steps.stream()
        .map(step -> step.setAssignedAt(assignedAt).setQualifiedAt(assignedAt))
        .map(step -> step.setRep(rep).setTeam("team-of-" + rep).setSource(source))
        .map(step -> touchedAMinuteLater(step))
        .map(AssignmentEvent.Builder::build)
        .toList();
  }

  private static AssignmentEvent.Builder ended(AssignmentEvent.Builder last, int end) {
    return switch (end) {
      case 0 -> last;
      case 1 -> withClock(last.setFirstTouchAt(NINE), ClockState.MET);
      case 2 -> withClock(last.setFirstTouchAt(DUE), ClockState.BREACHED);
      case 3 -> withClock(last.setState(AssignmentState.EXPIRED), ClockState.BREACHED);
      default -> withClock(last.setState(AssignmentState.CLOSED), ClockState.CANCELLED);
    };
  }

  private static AssignmentEvent.Builder touchedAMinuteLater(AssignmentEvent.Builder step) {
    return step.getFirstTouchAt() == null
        ? step
        : step.setFirstTouchAt(step.getAssignedAt().plusSeconds(TOUCH_SECONDS));
  }

  private static Tally expected(long[] ends) {
    var touchMillis = (ends[1] + ends[2]) * TOUCH_SECONDS * 1000;
    return new Tally(
        ends[0],
        ends[1],
        ends[2],
        ends[3],
        ends[4],
        ends[2] + ends[3],
        touchMillis,
        touchMillis,
        ClockTally.ZERO,
        ClockTally.ZERO);
  }
}
