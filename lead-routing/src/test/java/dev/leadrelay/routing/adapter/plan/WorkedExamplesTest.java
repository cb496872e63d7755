package dev.leadrelay.routing.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.calendar.WorkingTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples of the specification, by their numbers, with its calendar. The sixth is
 * {@link CalendarPropertyTest}.
 */
class WorkedExamplesTest {

  private static final Path PLAN = Path.of("src", "test", "resources", "spec.yml");
  private static final WorkingTime BERLIN = hoursOf("berlin");
  private static final WorkingTime WHOLE_DAYS = hoursOf("whole-days");

  /** Monday is 2026-03-02, or the Monday after it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1a, 2026-03-02T09:00, PT15M, 2026-03-02T09:15",
    "1b, 2026-03-02T12:25, PT15M, 2026-03-02T13:40",
    "1c, 2026-03-02T17:50, PT15M, 2026-03-03T09:05",
    "2a, 2026-03-06T14:30, PT4H, 2026-03-09T12:30",
    "2b, 2026-03-06T16:30, PT1H, 2026-03-09T10:00",
    "2c, 2026-03-07T16:00, PT4H, 2026-03-09T14:00",
    "4, 2026-04-02T17:00, PT4H, 2026-04-07T12:00"
  })
  void shouldBeDueAsWorkedOut(String number, LocalDateTime from, Duration time, LocalDateTime due) {
    assertThat(BERLIN.due(at(from), time)).as(number).isEqualTo(at(due));
    assertThat(BERLIN.between(at(from), at(due))).as(number).isEqualTo(time);
  }

  @ParameterizedTest(name = "3, {0}")
  @CsvSource({"2026-03-28T23:30", "2026-10-24T23:30"})
  void shouldCountElapsedHoursWhenTheClocksAreMoved(LocalDateTime saturday) {
    var due = WHOLE_DAYS.due(at(saturday), Duration.ofHours(4));

    assertThat(due).isEqualTo(at(saturday).plus(Duration.ofHours(4)));
  }

  /** Example 5. */
  @Test
  void shouldNotCountADayOutOfOffice() {
    var tuesday =
        new Absence(
            at(LocalDateTime.parse("2026-03-03T00:00")),
            at(LocalDateTime.parse("2026-03-04T00:00")));

    var due =
        WorkingTime.except(List.of(tuesday), BERLIN)
            .due(at(LocalDateTime.parse("2026-03-02T17:50")), Duration.ofMinutes(15));

    assertThat(due).isEqualTo(at(LocalDateTime.parse("2026-03-04T09:05")));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZoneId.of("Europe/Berlin")).toInstant();
  }

  /** The plan of the specification, with the calendar that its third example speaks of. */
  private static WorkingTime hoursOf(String calendar) {
    try {
      var yaml =
          Files.readString(PLAN)
              .replace(
                  "calendars:",
                  "calendars:\n  whole-days: {zone: Europe/Berlin, hours: {mon-sun: \"00:00-24:00\"}}")
              .replace("{id: ana,  calendar: berlin,", "{id: ana, calendar: " + calendar + ",");
      var team = new PlanReader().read("spec.yml", yaml).teams().getFirst();
      return team.rep("ana").orElseThrow().hours();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
