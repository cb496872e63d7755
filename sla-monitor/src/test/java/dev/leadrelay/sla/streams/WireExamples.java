package dev.leadrelay.sla.streams;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentEventKind;
import dev.leadrelay.schemas.AssignmentState;
import dev.leadrelay.schemas.BreachKind;
import dev.leadrelay.schemas.Clock;
import dev.leadrelay.schemas.ClockKind;
import dev.leadrelay.schemas.ClockState;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.SlaBreach;
import java.time.Instant;
import java.util.List;

/** Records that are valid as they are; a test changes only what it is about. */
public final class WireExamples {

  public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  public static final Instant DUE = NINE.plusSeconds(900);

  private WireExamples() {}

  /** Assigned at nine to Ana, first touch due at a quarter past. */
  public static AssignmentEvent.Builder anAssignment(String id, int sequence) {
    return AssignmentEvent.newBuilder()
        .setAssignmentId(id)
        .setLeadId("lead-of-" + id)
        .setSequence(sequence)
        .setKind(sequence == 1 ? AssignmentEventKind.OPENED : AssignmentEventKind.CHANGED)
        .setState(AssignmentState.OPEN)
        .setAt(NINE.plusSeconds(sequence))
        .setAssignedAt(NINE)
        .setQualifiedAt(NINE)
        .setRep("ana")
        .setTeam("inbound")
        .setRule("dach")
        .setLevel(Level.HOT)
        .setScore(80)
        .setReason("Ana, because territory dach.")
        .setAttempt(1)
        .setClocks(List.of(clock(ClockState.RUNNING)))
        .setPlanId("emea")
        .setPlanVersion(1);
  }

  static AssignmentEvent.Builder withClock(AssignmentEvent.Builder event, ClockState state) {
    return event.setClocks(List.of(clock(state)));
  }

  /** The first-touch clock of an assignment of Ana's ran out at a quarter past nine. */
  public static SlaBreach.Builder aBreach(String id) {
    return SlaBreach.newBuilder()
        .setBreachId(id)
        .setLeadId("lead-of-" + id)
        .setAssignmentId("assignment-of-" + id)
        .setKind(BreachKind.BREACHED)
        .setClock(ClockKind.FIRST_TOUCH)
        .setSla("hot")
        .setDue(DUE)
        .setAt(DUE)
        .setNoticedAt(DUE)
        .setPercent(100)
        .setRep("ana")
        .setTeam("inbound")
        .setTerritory("dach")
        .setSource("web")
        .setLevel(Level.HOT)
        .setActions(List.of("notify-manager", "reroute"));
  }

  private static Clock clock(ClockState state) {
    return new Clock("hot", ClockKind.FIRST_TOUCH, DUE, state);
  }
}
