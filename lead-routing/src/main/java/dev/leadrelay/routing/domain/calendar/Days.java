package dev.leadrelay.routing.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of a calendar, worked out when they are asked for and then remembered: the same few days
 * are asked for all the time.
 */
final class Days {

  private static final int DAY = 86_400;
  private static final int SECONDS_PER_MINUTE = 60;

  /** A power of two. */
  private static final int REMEMBERED = 64;

  private final ZoneRules rules;
  private final Map<DayOfWeek, List<Block>> week;
  private final DaysOff off;
  private final int usualOffset;

  // Two threads may work out the same day: a day never changes, so either is as good.
  private final @Nullable Day[] remembered = new Day[REMEMBERED];

  Days(ZoneId zone, Map<DayOfWeek, List<Block>> week, DaysOff off) {
    this.rules = zone.getRules();
    this.week = week;
    this.off = off;
    this.usualOffset = rules.getStandardOffset(Instant.EPOCH).getTotalSeconds();
  }

  /** The day, or the part of a day, that a second of the epoch belongs to. */
  Day at(long second) {
    int slot = (int) Math.floorDiv(second + usualOffset, DAY) & (REMEMBERED - 1);
    var known = remembered[slot];
    if (known == null || !known.covers(second)) {
      known = workOut(second);
      remembered[slot] = known;
    }
    return known;
  }

  private Day workOut(long second) {
    var instant = Instant.ofEpochSecond(second);
    int offset = rules.getOffset(instant).getTotalSeconds();
    var date = LocalDate.ofEpochDay(Math.floorDiv(second + offset, DAY));
    long midnight = date.toEpochDay() * DAY - offset;
    long from = Math.max(midnight, changeUpTo(instant));
    long to = Math.min(midnight + DAY, changeAfter(instant));
    return new Day(date, from, to, bounds(date, midnight, from, to));
  }

  /** When the clocks were last moved. */
  private long changeUpTo(Instant instant) {
    return second(rules.previousTransition(instant.plusSeconds(1)), Long.MIN_VALUE);
  }

  private long changeAfter(Instant instant) {
    return second(rules.nextTransition(instant), Long.MAX_VALUE);
  }

  private static long second(@Nullable ZoneOffsetTransition change, long otherwise) {
    return change == null ? otherwise : change.toEpochSecond();
  }

  private long[] bounds(LocalDate date, long midnight, long from, long to) {
    if (off.includes(date)) {
      return new long[0];
    }
    var blocks = week.getOrDefault(date.getDayOfWeek(), List.of());
    var bounds = new long[2 * blocks.size()];
    int filled = 0;
    for (var block : blocks) {
      long start = Math.max(from, midnight + (long) block.start() * SECONDS_PER_MINUTE);
      long end = Math.min(to, midnight + (long) block.end() * SECONDS_PER_MINUTE);
      if (start < end) {
        bounds[filled++] = start;
        bounds[filled++] = end;
      }
    }
    return Arrays.copyOf(bounds, filled);
  }
}
