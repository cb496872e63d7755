package dev.leadrelay.routing.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void shouldSkipTheHourThatTheClocksSkip() {
    var hours = sundays(BERLIN, new Block(2 * 60 + 30, 3 * 60 + 30));

    // On 2026-03-29 half past two does not exist: the clock shows three, which is 01:00 UTC.
    assertThat(hours.nextStart(at("2026-03-28T12:00:00Z"))).contains(at("2026-03-29T01:00:00Z"));
    assertThat(hours.due(at("2026-03-28T12:00:00Z"), Duration.ofMinutes(30)))
        .isEqualTo(at("2026-03-29T01:30:00Z"));
  }

  @Test
  void shouldWorkTwiceInTheHourThatTheClocksRepeat() {
    var hours = sundays(BERLIN, new Block(2 * 60, 3 * 60));

    assertThat(hours.between(at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z")))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void shouldBeginOnceWhenWorkGoesOnOverMidnight() {
    var hours =
        new WeeklyHours(
            UTC,
            Map.of(
                DayOfWeek.MONDAY, List.of(new Block(22 * 60, Block.MIDNIGHT)),
                DayOfWeek.TUESDAY, List.of(new Block(0, 2 * 60))),
            DaysOff.NONE);

    assertThat(hours.nextStart(at("2026-03-02T22:00:00Z"))).contains(at("2026-03-09T22:00:00Z"));
  }

  @Test
  void shouldBeDueAtOnceWithoutAnyTime() {
    var hours = sundays(UTC, new Block(60, 120));

    assertThat(hours.due(at("2026-03-02T09:00:00.5Z"), Duration.ZERO))
        .isEqualTo(at("2026-03-02T09:00:00.5Z"));
  }

  @Test
  void shouldCountBackwardsAsNegative() {
    var hours = sundays(UTC, new Block(60, 120));

    assertThat(hours.between(at("2026-03-09T00:00:00Z"), at("2026-03-08T01:30:00Z")))
        .isEqualTo(Duration.ofMinutes(-30));
  }

  @Test
  void shouldHaveNoNextStartWithoutAnyPause() {
    var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, List.of(new Block(0, Block.MIDNIGHT)));
    }
    var newYear = DaysOff.of(Set.of(LocalDate.parse("2027-01-01")));

    assertThat(new WeeklyHours(UTC, week, DaysOff.NONE).nextStart(at("2026-12-01T00:00:00Z")))
        .isEmpty();
    assertThat(new WeeklyHours(UTC, week, newYear).nextStart(at("2026-12-01T00:00:00Z")))
        .contains(at("2027-01-02T00:00:00Z"));
  }

  @Test
  void shouldBeEqualWhenItSaysTheSame() {
    assertThat(sundays(UTC, new Block(0, 60))).isEqualTo(sundays(UTC, new Block(0, 60)));
    assertThat(sundays(UTC, new Block(0, 60))).isNotEqualTo(sundays(BERLIN, new Block(0, 60)));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static WeeklyHours sundays(ZoneId zone, Block block) {
    return new WeeklyHours(zone, Map.of(DayOfWeek.SUNDAY, List.of(block)), DaysOff.NONE);
  }
}
