package dev.leadrelay.sla.adapter.web;

import dev.leadrelay.sla.domain.tally.ClockTally;
import dev.leadrelay.sla.domain.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a value, an hour or a whole period. {@code assigned} is always the sum of {@code
 * open}, {@code touchedInTime}, {@code touchedLate}, {@code breachedAndRerouted} and {@code
 * closedUntouched}.
 *
 * @param due assignments of which it is decided whether the first touch was in time
 * @param breached those of them whose first touch was not
 * @param breachRate breached / due, 0 to 1; absent while nothing was due
 * @param insideSla touched in time / due, 0 to 1; absent while nothing was due
 * @param meanSecondsToFirstTouch from assignment to first touch; absent while nothing was touched
 * @param meanSecondsOfLeadResponse from qualifying event to first touch; absent while nothing was
 *     touched
 * @param firstTouch reminders and breaches of first-touch clocks, by the hour in which they fell
 * @param decision reminders and breaches of decision clocks, by the hour in which they fell
 */
record Figures(
    long assigned,
    long open,
    long touchedInTime,
    long touchedLate,
    long breachedAndRerouted,
    long closedUntouched,
    long due,
    long breached,
    @Nullable Double breachRate,
    @Nullable Double insideSla,
    @Nullable Double meanSecondsToFirstTouch,
    @Nullable Double meanSecondsOfLeadResponse,
    ClockTally firstTouch,
    ClockTally decision) {

  private static final double MILLIS_PER_SECOND = 1000;

  static Figures of(Tally tally) {
    return new Figures(
        tally.assigned(),
        tally.open(),
        tally.touchedInTime(),
        tally.touchedLate(),
        tally.breachedAndRerouted(),
        tally.closedUntouched(),
        tally.due(),
        tally.breached(),
        ratio(tally.breached(), tally.due()),
        ratio(tally.touchedInTime(), tally.due()),
        meanSeconds(tally.touchMillis(), tally.touched()),
        meanSeconds(tally.responseMillis(), tally.touched()),
        tally.firstTouch(),
        tally.decision());
  }

  private static @Nullable Double ratio(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private static @Nullable Double meanSeconds(long millis, long count) {
    return count == 0 ? null : millis / MILLIS_PER_SECOND / count;
  }
}
