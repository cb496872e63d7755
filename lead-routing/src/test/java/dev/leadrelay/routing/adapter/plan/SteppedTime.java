package dev.leadrelay.routing.adapter.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The slow reference for working time: it looks at every minute of a few weeks in turn. Times are
 * in nanoseconds since the first of them.
 */
final class SteppedTime {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long STEP = MINUTE.toNanos();

  private final Instant origin;
  private final int length;
  private final BitSet works = new BitSet();

  /**
   * @param origin a full minute
   * @param worksAt answers the same for the whole of a minute
   */
  SteppedTime(Instant origin, int minutes, Predicate<Instant> worksAt) {
    this.origin = origin;
    this.length = minutes;
    var at = origin;
    for (int minute = 0; minute < minutes; minute++) {
      works.set(minute, worksAt.test(at));
      at = at.plus(MINUTE);
    }
  }

  boolean worksAt(Instant instant) {
    return works.get((int) (nanos(instant) / STEP));
  }

  /** Empty when it is not due within the weeks looked at. */
  Optional<Instant> due(Instant from, Duration time) {
    long left = time.toNanos();
    for (long at = nanos(from); at / STEP < length; at = nextMinute(at)) {
      if (works.get((int) (at / STEP))) {
        long rest = nextMinute(at) - at;
        if (rest >= left) {
          return Optional.of(origin.plusNanos(at + left));
        }
        left -= rest;
      }
    }
    return Optional.empty();
  }

  Duration between(Instant from, Instant to) {
    long sum = 0;
    long end = nanos(to);
    for (long at = nanos(from); at < end; at = nextMinute(at)) {
      sum += works.get((int) (at / STEP)) ? Math.min(end, nextMinute(at)) - at : 0;
    }
    return Duration.ofNanos(sum);
  }

  /** Empty when none is within the weeks looked at. */
  Optional<Instant> nextStart(Instant after) {
    for (long at = nextMinute(nanos(after)); at / STEP < length; at += STEP) {
      int minute = (int) (at / STEP);
      if (works.get(minute) && !works.get(minute - 1)) {
        return Optional.of(origin.plusNanos(at));
      }
    }
    return Optional.empty();
  }

  private long nanos(Instant instant) {
    return Duration.between(origin, instant).toNanos();
  }

  private static long nextMinute(long nanos) {
    return (nanos / STEP + 1) * STEP;
  }
}
