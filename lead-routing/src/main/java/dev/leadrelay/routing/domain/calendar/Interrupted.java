package dev.leadrelay.routing.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Working time with absences.
 *
 * @param times in order, neither overlapping nor touching, each with an end
 * @param goneFrom start of an absence without an end; null if there is none
 */
record Interrupted(WorkingTime usual, List<Stretch> times, @Nullable Instant goneFrom)
    implements WorkingTime {

  /** An absence that ends. */
  record Stretch(Instant from, Instant until) {}

  static Interrupted of(WorkingTime usual, List<Absence> absences) {
    List<Stretch> times = new ArrayList<>();
    Instant goneFrom = null;
    for (var absence : absences.stream().sorted(Comparator.comparing(Absence::from)).toList()) {
      if (absence.until() != null) {
        add(times, new Stretch(absence.from(), absence.until()));
      } else if (goneFrom == null) {
        goneFrom = absence.from();
      }
    }
    return new Interrupted(usual, List.copyOf(times), goneFrom);
  }

  private static void add(List<Stretch> times, Stretch next) {
    var last = times.isEmpty() ? null : times.getLast();
    if (last == null || last.until().isBefore(next.from())) {
      times.add(next);
    } else if (last.until().isBefore(next.until())) {
      times.set(times.size() - 1, new Stretch(last.from(), next.until()));
    }
  }

  @Override
  public ZoneId zone() {
    return usual.zone();
  }

  @Override
  public LocalDate dateOf(Instant instant) {
    return usual.dateOf(instant);
  }

  @Override
  public boolean worksAt(Instant instant) {
    if (isGone(instant)) {
      return false;
    }
    for (var time : times) {
      if (!instant.isBefore(time.from()) && instant.isBefore(time.until())) {
        return false;
      }
    }
    return usual.worksAt(instant);
  }

  private boolean isGone(Instant instant) {
    return goneFrom != null && !instant.isBefore(goneFrom);
  }

  @Override
  public Instant due(Instant from, Duration time) {
    if (time.isZero()) {
      return from;
    }
    var start = from;
    var left = time;
    for (var away : times) {
      if (start.isBefore(away.until())) {
        var due = usual.due(start, left);
        if (!due.isAfter(away.from())) {
          return due;
        }
        if (start.isBefore(away.from())) {
          left = left.minus(usual.between(start, away.from()));
        }
        start = away.until();
      }
    }
    return usual.due(start, left);
  }

  @Override
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(to, from).negated();
    }
    var sum = usual.between(from, to);
    for (var away : times) {
      var start = later(from, away.from());
      var end = to.isBefore(away.until()) ? to : away.until();
      if (start.isBefore(end)) {
        sum = sum.minus(usual.between(start, end));
      }
    }
    return sum;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public Optional<Instant> nextStart(Instant after) {
    return nextReturn(after).filter(start -> !isGone(start));
  }

  private Optional<Instant> nextReturn(Instant after) {
    var from = after;
    for (var away : times) {
      if (from.isBefore(away.until())) {
        var next = usual.nextStart(from);
        if (next.isPresent() && next.get().isBefore(away.from())) {
          return next;
        }
        if (usual.worksAt(away.until())) {
          return Optional.of(away.until());
        }
        from = away.until();
      }
    }
    return usual.nextStart(from);
  }
}
