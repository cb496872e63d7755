package dev.leadrelay.sla.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What must be remembered of an assignment to count it once.
 *
 * @param sequence the newest step that was counted
 * @param breached whether its first touch is overdue, or was when it came
 * @param timeToFirstTouch from assignment to first touch; empty while there is none
 * @param leadResponse from the qualifying event to first touch; empty while there is none
 */
public record Standing(
    int sequence,
    Status status,
    boolean breached,
    Optional<Duration> timeToFirstTouch,
    Optional<Duration> leadResponse,
    Place place) {

  /** Where the assignment stands after a step. */
  public static Standing after(Step step) {
    var status = step.status();
    return new Standing(
        step.sequence(),
        status,
        isBreached(step, status),
        step.firstTouchAt().map(touch -> between(step.assignedAt(), touch)),
        step.firstTouchAt().map(touch -> between(step.qualifiedAt(), touch)),
        step.place());
  }

  /** Whether a step tells nothing new: it was counted already, or a later one was. */
  public boolean covers(Step step) {
    return step.sequence() <= sequence;
  }

  private static boolean isBreached(Step step, Status status) {
    return switch (status) {
      case TOUCHED_IN_TIME -> false;
      case TOUCHED_LATE, BREACHED_AND_REROUTED -> true;
      case OPEN, CLOSED_UNTOUCHED -> step.clock().filter(TouchClock::isBreached).isPresent();
    };
  }

  // Clocks of two machines may disagree by a moment; a time is never negative.
  private static Duration between(Instant from, Instant to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }
}
