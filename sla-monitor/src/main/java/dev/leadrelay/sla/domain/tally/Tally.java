package dev.leadrelay.sla.domain.tally;

import static dev.leadrelay.sla.domain.standing.Status.BREACHED_AND_REROUTED;
import static dev.leadrelay.sla.domain.standing.Status.CLOSED_UNTOUCHED;
import static dev.leadrelay.sla.domain.standing.Status.OPEN;
import static dev.leadrelay.sla.domain.standing.Status.TOUCHED_IN_TIME;
import static dev.leadrelay.sla.domain.standing.Status.TOUCHED_LATE;

import dev.leadrelay.sla.domain.standing.Standing;
import java.time.Duration;

/**
 * Counts of one bucket in one hour. {@link #assigned()} is the sum of the statuses and not a count
 * of its own, so that the numbers cannot fail to add up.
 *
 * @param breached assignments whose first touch was due and had not come, whatever their status
 * @param touchMillis sum over all touched assignments of the time to first touch
 * @param responseMillis sum over all touched assignments of the lead response time
 */
public record Tally(
    long open,
    long touchedInTime,
    long touchedLate,
    long breachedAndRerouted,
    long closedUntouched,
    long breached,
    long touchMillis,
    long responseMillis,
    ClockTally firstTouch,
    ClockTally decision) {

  public static final Tally ZERO =
      new Tally(0, 0, 0, 0, 0, 0, 0, 0, ClockTally.ZERO, ClockTally.ZERO);

  /** The contribution of one assignment. */
  static Tally of(Standing standing) {
    var status = standing.status();
    return new Tally(
        status == OPEN ? 1 : 0,
        status == TOUCHED_IN_TIME ? 1 : 0,
        status == TOUCHED_LATE ? 1 : 0,
        status == BREACHED_AND_REROUTED ? 1 : 0,
        status == CLOSED_UNTOUCHED ? 1 : 0,
        standing.breached() ? 1 : 0,
        standing.timeToFirstTouch().map(Duration::toMillis).orElse(0L),
        standing.leadResponse().map(Duration::toMillis).orElse(0L),
        ClockTally.ZERO,
        ClockTally.ZERO);
  }

  /** The contribution of one reminder or breach. */
  static Tally of(Breach breach) {
    var once = ClockTally.of(breach.kind());
    return switch (breach.clock()) {
      case FIRST_TOUCH -> new Tally(0, 0, 0, 0, 0, 0, 0, 0, once, ClockTally.ZERO);
      case DECISION -> new Tally(0, 0, 0, 0, 0, 0, 0, 0, ClockTally.ZERO, once);
    };
  }

  /** All assignments. */
  public long assigned() {
    return open + touchedInTime + touchedLate + breachedAndRerouted + closedUntouched;
  }

  /** Assignments whose first touch came. */
  public long touched() {
    return touchedInTime + touchedLate;
  }

  /** Assignments of which it is decided whether the first touch was in time. */
  public long due() {
    return touchedInTime + breached;
  }

  public Tally plus(Tally other) {
    return new Tally(
        open + other.open,
        touchedInTime + other.touchedInTime,
        touchedLate + other.touchedLate,
        breachedAndRerouted + other.breachedAndRerouted,
        closedUntouched + other.closedUntouched,
        breached + other.breached,
        touchMillis + other.touchMillis,
        responseMillis + other.responseMillis,
        firstTouch.plus(other.firstTouch),
        decision.plus(other.decision));
  }

  Tally negated() {
    return new Tally(
        -open,
        -touchedInTime,
        -touchedLate,
        -breachedAndRerouted,
        -closedUntouched,
        -breached,
        -touchMillis,
        -responseMillis,
        firstTouch.negated(),
        decision.negated());
  }
}
