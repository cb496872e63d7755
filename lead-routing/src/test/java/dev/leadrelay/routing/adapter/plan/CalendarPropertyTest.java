package dev.leadrelay.routing.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.domain.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Working time against a reference that steps through time; example 6 of the specification. */
class CalendarPropertyTest {

  private static final int CASES = 100_000;
  private static final int CASES_PER_CALENDAR = 500;
  private static final int DAYS = 28;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void shouldAgreeWithAReferenceThatStepsThroughTime() {
    Set<ZoneId> zones = new HashSet<>();
    int checked = 0;
    while (checked < CASES || zones.size() < RandomCalendar.ZONES.size()) {
      var origin = origin();
      var calendar = RandomCalendar.next(random, origin, DAYS);
      var hours = calendar.read();
      var reference = new SteppedTime(origin, DAYS * 24 * 60, calendar::worksAt);
      zones.add(calendar.zone());
      for (int i = 0; i < CASES_PER_CALENDAR; i++) {
        checked += check(calendar, hours, reference, origin);
      }
    }
    System.out.printf("%d cases in %d zones, seed %d%n", checked, zones.size(), seed);
  }

  /** Around the changes of the clocks of both hemispheres, Easter, and the turn of the year. */
  private Instant origin() {
    var near =
        switch (random.nextInt(4)) {
          case 0 -> "-03-15T00:00:00Z";
          case 1 -> "-09-20T00:00:00Z";
          case 2 -> "-10-20T00:00:00Z";
          default -> "-12-15T00:00:00Z";
        };
    return Instant.parse((2024 + random.nextInt(6)) + near)
        .plus(MINUTE.multipliedBy(random.nextInt(10_000)));
  }

  /** 1 for a case that lies within the time the reference has looked at, 0 for another. */
  private int check(
      RandomCalendar calendar, WorkingTime hours, SteppedTime reference, Instant origin) {
    var from = origin.plusNanos(random.nextLong(Duration.ofDays(DAYS / 2).toNanos()));
    var to = from.plusNanos(random.nextLong(Duration.ofDays(2).toNanos()));
    var time = time();
    var due = reference.due(from, time);
    if (due.isEmpty()) {
      return 0;
    }

    assertThat(hours.due(from, time))
        .as("seed %d, %s from %s in %s", seed, time, from, calendar)
        .isEqualTo(due.get());
    assertThat(hours.between(from, due.get()))
        .as("seed %d, between %s and %s in %s", seed, from, due.get(), calendar)
        .isEqualTo(time);
    assertThat(hours.between(from, to))
        .as("seed %d, between %s and %s in %s", seed, from, to, calendar)
        .isEqualTo(reference.between(from, to));
    assertThat(hours.worksAt(from))
        .as("seed %d, at %s in %s", seed, from, calendar)
        .isEqualTo(reference.worksAt(from));
    assertThat(hours.dateOf(from))
        .as("seed %d, at %s in %s", seed, from, calendar)
        .isEqualTo(LocalDate.ofInstant(from, calendar.zone()));
    reference
        .nextStart(from)
        .ifPresent(
            start ->
                assertThat(hours.nextStart(from))
                    .as("seed %d, after %s in %s", seed, from, calendar)
                    .contains(start));
    return 1;
  }

  /** In whole minutes, seconds or nanoseconds: all three must be right. */
  private Duration time() {
    var time =
        Duration.ofNanos(1 + random.nextLong(Duration.ofHours(1L << random.nextInt(7)).toNanos()));
    return switch (random.nextInt(3)) {
      case 0 -> Duration.ofMinutes(1 + time.toMinutes());
      case 1 -> Duration.ofSeconds(1 + time.toSeconds());
      default -> time;
    };
  }
}
