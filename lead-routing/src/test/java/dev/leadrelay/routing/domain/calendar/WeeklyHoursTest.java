package dev.leadrelay.routing.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {

  private static final ZoneId BERLIN_ZONE = ZoneId.of("Europe/Berlin");
  private static final WeeklyHours BERLIN = berlin();

  /** 2026-03-02 is a Monday; the worked examples of the specification. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00, PT15M, 2026-03-02T09:15",
    "2026-03-02T12:25, PT15M, 2026-03-02T13:40",
    "2026-03-02T17:50, PT15M, 2026-03-03T09:05",
    "2026-03-06T14:30, PT4H, 2026-03-09T12:30",
    "2026-03-06T16:30, PT1H, 2026-03-09T10:00",
    "2026-03-07T16:00, PT4H, 2026-03-09T14:00"
  })
  void shouldBeDueAsWorkedOut(LocalDateTime from, Duration time, LocalDateTime due) {
    assertThat(BERLIN.due(at(from), time)).isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28T23:30", "2026-10-24T23:30"})
  void shouldCountElapsedHoursWhenTheClocksAreMoved(LocalDateTime saturday) {
    var always = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      always.put(day, List.of(new Block(0, Block.MIDNIGHT)));
    }

    var due = new WeeklyHours(BERLIN_ZONE, always).due(at(saturday), Duration.ofHours(4));

    assertThat(due).isEqualTo(at(saturday).plus(Duration.ofHours(4)));
  }

  @Test
  void shouldCountBackWhatItCountedForth() {
    long seed = 42;
    var random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      var from = Instant.ofEpochSecond(1_770_000_000L + random.nextInt(31_536_000));
      var time = Duration.ofSeconds(1 + random.nextInt(500_000));

      var due = BERLIN.due(from, time);

      assertThat(BERLIN.between(from, due)).as("seed %d, from %s", seed, from).isEqualTo(time);
    }
  }

  @Test
  void shouldKnowWhenTheNextShiftBegins() {
    var fridayEvening = at(LocalDateTime.parse("2026-03-06T18:00"));

    assertThat(BERLIN.nextStart(fridayEvening))
        .contains(at(LocalDateTime.parse("2026-03-09T09:00")));
    assertThat(BERLIN.worksAt(fridayEvening)).isFalse();
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(BERLIN_ZONE).toInstant();
  }

  private static WeeklyHours berlin() {
    var full = List.of(new Block(9 * 60, 12 * 60 + 30), new Block(13 * 60 + 30, 18 * 60));
    return new WeeklyHours(
        BERLIN_ZONE,
        Map.of(
            DayOfWeek.MONDAY, full,
            DayOfWeek.TUESDAY, full,
            DayOfWeek.WEDNESDAY, full,
            DayOfWeek.THURSDAY, full,
            DayOfWeek.FRIDAY, List.of(new Block(9 * 60, 15 * 60))));
  }
}
