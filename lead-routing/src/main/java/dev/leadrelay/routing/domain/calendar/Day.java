package dev.leadrelay.routing.domain.calendar;

import java.time.LocalDate;

/**
 * A day of a calendar, or the part of it on one side of a change of the clocks: the stretches of
 * work in seconds of the epoch, so that nothing needs to know of zones any more.
 */
final class Day {

  private static final int PAIR = 2;

  private final LocalDate date;
  private final long from;
  private final long to;
  private final long[] bounds;

  /**
   * @param bounds start and end of each stretch, in order, all within the day
   */
  Day(LocalDate date, long from, long to, long[] bounds) {
    this.date = date;
    this.from = from;
    this.to = to;
    this.bounds = bounds;
  }

  LocalDate date() {
    return date;
  }

  boolean covers(long second) {
    return second >= from && second < to;
  }

  /** The first second of the day after. */
  long to() {
    return to;
  }

  int stretches() {
    return bounds.length / PAIR;
  }

  long start(int stretch) {
    return bounds[PAIR * stretch];
  }

  long end(int stretch) {
    return bounds[PAIR * stretch + 1];
  }

  boolean worksAt(long second) {
    for (int i = 0; i < stretches(); i++) {
      if (second < end(i)) {
        return second >= start(i);
      }
    }
    return false;
  }

  /** Seconds of work within the day between two seconds. */
  long between(long first, long last) {
    long sum = 0;
    for (int i = 0; i < stretches(); i++) {
      sum += Math.max(0, Math.min(end(i), last) - Math.max(start(i), first));
    }
    return sum;
  }
}
