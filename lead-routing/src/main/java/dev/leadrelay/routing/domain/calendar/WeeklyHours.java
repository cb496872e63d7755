package dev.leadrelay.routing.domain.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same blocks of work in every week, in the local time of one zone. A day has the length that
 * the zone gives it: 23, 24 or 25 hours.
 *
 * @param blocks by day, in order, neither overlapping nor touching; at least one in the week
 */
public record WeeklyHours(ZoneId zone, Map<DayOfWeek, List<Block>> blocks) implements WorkingTime {

  private static final int DAYS_TO_LOOK_AHEAD = 15;

  public WeeklyHours {
    blocks = Map.copyOf(blocks);
  }

  /** A stretch of work between two instants. */
  private record Stretch(Instant start, Instant end) {

    Duration length() {
      return Duration.between(start, end);
    }
  }

  @Override
  public boolean worksAt(Instant instant) {
    for (var stretch : stretchesOf(dateOf(instant))) {
      if (!instant.isBefore(stretch.start()) && instant.isBefore(stretch.end())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Instant due(Instant from, Duration time) {
    var left = time;
    for (var date = dateOf(from); ; date = date.plusDays(1)) {
      for (var stretch : stretchesOf(date)) {
        var rest = after(stretch, from);
        if (rest.length().compareTo(left) >= 0) {
          return rest.start().plus(left);
        }
        left = left.minus(rest.length());
      }
    }
  }

  @Override
  public Duration between(Instant from, Instant to) {
    var sum = Duration.ZERO;
    for (var date = dateOf(from); !date.isAfter(dateOf(to)); date = date.plusDays(1)) {
      for (var stretch : stretchesOf(date)) {
        sum = sum.plus(after(stretch, from).length()).minus(after(stretch, to).length());
      }
    }
    return sum;
  }

  @Override
  public Optional<Instant> nextStart(Instant after) {
    var date = dateOf(after);
    for (int day = 0; day < DAYS_TO_LOOK_AHEAD; day++) {
      for (var stretch : stretchesOf(date.plusDays(day))) {
        if (stretch.start().isAfter(after)) {
          return Optional.of(stretch.start());
        }
      }
    }
    return Optional.empty();
  }

  private LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** What is left of a stretch from an instant on; of no length when it is over. */
  private static Stretch after(Stretch stretch, Instant from) {
    if (!from.isAfter(stretch.start())) {
      return stretch;
    }
    return from.isBefore(stretch.end())
        ? new Stretch(from, stretch.end())
        : new Stretch(stretch.end(), stretch.end());
  }

  private List<Stretch> stretchesOf(LocalDate date) {
    List<Stretch> stretches = new ArrayList<>();
    for (var block : blocks.getOrDefault(date.getDayOfWeek(), List.of())) {
      var start = block.startOn(date, zone);
      var end = block.endOn(date, zone);
      if (start.isBefore(end)) {
        stretches.add(new Stretch(start, end));
      }
    }
    return stretches;
  }
}
