package dev.leadrelay.sla.domain.standing;

import java.time.Instant;
import java.util.Optional;

/**
 * One step in the life of an assignment, with the assignment as it is after that step.
 *
 * @param sequence number of this step within the assignment, from 1
 * @param clock the first-touch clock; empty when no SLA asks for a first touch
 */
public record Step(
    String assignmentId,
    int sequence,
    Life life,
    Instant assignedAt,
    Instant qualifiedAt,
    Optional<Instant> firstTouchAt,
    Optional<TouchClock> clock,
    Place place) {

  /** Whether the rep still holds the lead, and if not, why. */
  public enum Life {
    HELD,
    REROUTED,
    ENDED
  }

  Status status() {
    return firstTouchAt.map(this::touched).orElseGet(this::untouched);
  }

  private Status touched(Instant touch) {
    return clock.map(c -> c.isMetBy(touch)).orElse(true)
        ? Status.TOUCHED_IN_TIME
        : Status.TOUCHED_LATE;
  }

  private Status untouched() {
    return switch (life) {
      case HELD -> Status.OPEN;
      case REROUTED -> Status.BREACHED_AND_REROUTED;
      case ENDED -> Status.CLOSED_UNTOUCHED;
    };
  }
}
