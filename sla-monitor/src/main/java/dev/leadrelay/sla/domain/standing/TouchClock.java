package dev.leadrelay.sla.domain.standing;

import java.time.Instant;

/** The clock that a first touch stops. */
public record TouchClock(Instant due, State state) {

  /** Where the clock is in its life. */
  public enum State {
    RUNNING,
    MET,
    BREACHED,
    CANCELLED
  }

  /** Whether a touch at that instant is inside the SLA; what the clock itself says comes first. */
  boolean isMetBy(Instant touch) {
    return switch (state) {
      case MET -> true;
      case BREACHED -> false;
      case RUNNING, CANCELLED -> touch.isBefore(due);
    };
  }

  boolean isBreached() {
    return state == State.BREACHED;
  }
}
