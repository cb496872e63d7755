package dev.leadrelay.routing.domain.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same blocks of work in every week, but for some days off, by the clock on the wall in one
 * zone: someone works whenever that clock shows a time within a block. An hour that the clocks skip
 * is not worked, and one that they repeat is worked twice.
 */
public final class WeeklyHours implements WorkingTime {

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  /** Further than any run of days off. */
  private static final long SECONDS_TO_LOOK_AHEAD = Duration.ofDays(400).toSeconds();

  private final ZoneId zone;
  private final Map<DayOfWeek, List<Block>> blocks;
  private final DaysOff off;
  private final Days days;
  private final boolean neverPauses;

  /**
   * @param blocks by day, in order, neither overlapping nor touching; the days off must leave some
   */
  public WeeklyHours(ZoneId zone, Map<DayOfWeek, List<Block>> blocks, DaysOff off) {
    this.zone = zone;
    this.blocks = Map.copyOf(blocks);
    this.off = off;
    this.days = new Days(zone, this.blocks, off);
    this.neverPauses = off.equals(DaysOff.NONE) && isWholeWeek(this.blocks);
  }

  private static boolean isWholeWeek(Map<DayOfWeek, List<Block>> blocks) {
    return blocks.size() == DayOfWeek.values().length
        && blocks.values().stream().allMatch(List.of(new Block(0, Block.MIDNIGHT))::equals);
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public LocalDate dateOf(Instant instant) {
    return days.at(instant.getEpochSecond()).date();
  }

  @Override
  public boolean worksAt(Instant instant) {
    long second = instant.getEpochSecond();
    return days.at(second).worksAt(second);
  }

  @Override
  public Instant due(Instant from, Duration time) {
    if (time.isZero()) {
      return from;
    }
    long start = from.getEpochSecond();
    // Work begins and ends at whole seconds, so the part of a second that has passed was like it.
    int nanos = time.getNano() + nanosOfWork(from);
    long left = time.getSeconds() + nanos / NANOS_PER_SECOND;
    return due(start, left, nanos % NANOS_PER_SECOND);
  }

  private Instant due(long from, long seconds, int nanos) {
    long left = seconds;
    for (var day = days.at(from); ; day = days.at(day.to())) {
      for (int i = 0; i < day.stretches(); i++) {
        long start = Math.max(from, day.start(i));
        long length = Math.max(0, day.end(i) - start);
        if (length > left || (length == left && nanos == 0)) {
          return Instant.ofEpochSecond(start + left, nanos);
        }
        left -= length;
      }
    }
  }

  @Override
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(to, from).negated();
    }
    long last = to.getEpochSecond();
    long sum = 0;
    for (var day = days.at(from.getEpochSecond()); ; day = days.at(day.to())) {
      sum += day.between(from.getEpochSecond(), last);
      if (day.covers(last)) {
        return Duration.ofSeconds(sum, (long) nanosOfWork(to) - nanosOfWork(from));
      }
    }
  }

  private int nanosOfWork(Instant instant) {
    long second = instant.getEpochSecond();
    return days.at(second).worksAt(second) ? instant.getNano() : 0;
  }

  @Override
  public Optional<Instant> nextStart(Instant after) {
    return neverPauses ? Optional.empty() : nextStart(after.getEpochSecond());
  }

  private Optional<Instant> nextStart(long from) {
    // Work that goes on over midnight does not begin there.
    long end = Long.MIN_VALUE;
    for (var day = days.at(from); ; day = days.at(day.to())) {
      for (int i = 0; i < day.stretches(); i++) {
        if (day.start(i) > from && day.start(i) != end) {
          return Optional.of(Instant.ofEpochSecond(day.start(i)));
        }
        end = day.end(i);
      }
      if (day.to() > from + SECONDS_TO_LOOK_AHEAD) {
        return Optional.empty();
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WeeklyHours hours
        && zone.equals(hours.zone)
        && blocks.equals(hours.blocks)
        && off.equals(hours.off);
  }

  @Override
  public int hashCode() {
    return Objects.hash(zone, blocks, off);
  }
}
