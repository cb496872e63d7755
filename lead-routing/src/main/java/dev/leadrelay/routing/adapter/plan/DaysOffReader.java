package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.adapter.holidays.PublicHolidays;
import dev.leadrelay.routing.domain.calendar.DaysOff;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code holidays} and {@code absences} of a calendar. */
final class DaysOffReader {

  private static final int MAX_DAYS = 366;

  private final Problems problems;

  DaysOffReader(Problems problems) {
    this.problems = problems;
  }

  DaysOff read(Section calendar) {
    var off = absences(calendar);
    for (var place : calendar.oneOrMore("holidays")) {
      off = DaysOff.both(off, holidays(place));
    }
    return off;
  }

  private DaysOff holidays(ScalarNode place) {
    Optional<DaysOff> found = PublicHolidays.of(place.getValue()).map(DaysOff.class::cast);
    if (found.isEmpty()) {
      problems.add(
          place,
          "Expected a country or a part of one such as AT or DE-BE in 'holidays', but found '%s'.",
          place.getValue());
    }
    return found.orElse(DaysOff.NONE);
  }

  private DaysOff absences(Section calendar) {
    Set<LocalDate> dates = new HashSet<>();
    for (var absence : calendar.oneOrMore("absences")) {
      add(dates, absence);
    }
    return dates.isEmpty() ? DaysOff.NONE : DaysOff.of(dates);
  }

  /** A day, or the first and the last day of a range: {@code 2026-12-24/2026-12-31}. */
  private void add(Set<LocalDate> dates, ScalarNode absence) {
    var ends = absence.getValue().split("/", -1);
    try {
      var first = LocalDate.parse(ends[0]);
      var last = LocalDate.parse(ends[ends.length - 1]);
      long days = ChronoUnit.DAYS.between(first, last) + 1;
      if (ends.length <= 2 && days >= 1 && days <= MAX_DAYS) {
        first.datesUntil(last.plusDays(1)).forEach(dates::add);
        return;
      }
    } catch (DateTimeParseException e) {
      // Told below.
    }
    problems.add(
        absence,
        "Expected a day or a range of at most %d days such as 2026-12-24 or 2026-12-24/2026-12-31"
            + " in 'absences', but found '%s'.",
        MAX_DAYS,
        absence.getValue());
  }
}
