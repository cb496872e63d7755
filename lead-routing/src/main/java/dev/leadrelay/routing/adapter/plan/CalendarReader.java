package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.domain.calendar.Block;
import dev.leadrelay.routing.domain.calendar.DaysOff;
import dev.leadrelay.routing.domain.calendar.WeeklyHours;
import dev.leadrelay.routing.domain.calendar.WorkingTime;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the {@code calendars} of a plan. */
final class CalendarReader {

  /** Holidays come back every year, so that any few years stand for all. */
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

  private static final int DAYS_TO_TRY = 2 * 366;

  private final Problems problems;

  CalendarReader(Problems problems) {
    this.problems = problems;
  }

  Map<String, WorkingTime> read(Section plan) {
    return plan.named("calendars", this::calendar);
  }

  private WorkingTime calendar(Node node) {
    var section =
        new Section(node, "a calendar", problems).allow("zone", "hours", "holidays", "absences");
    var zone = zone(section);
    var off = new DaysOffReader(problems).read(section);
    var hours = section.get("hours");
    if (hours.isEmpty()) {
      problems.add(node, "Expected 'hours' in a calendar, but it is missing.");
      return WorkingTime.ALWAYS;
    }
    var blocks = new HoursReader(problems).read(hours.get());
    if (!leavesWork(blocks, off)) {
      problems.add(node, "Expected a calendar with some hours of work, but it has none.");
      return WorkingTime.ALWAYS;
    }
    return new WeeklyHours(zone, blocks, off);
  }

  private static boolean leavesWork(Map<DayOfWeek, List<Block>> blocks, DaysOff off) {
    return Stream.iterate(SOME_DAY, date -> date.plusDays(1))
        .limit(DAYS_TO_TRY)
        .anyMatch(date -> blocks.containsKey(date.getDayOfWeek()) && !off.includes(date));
  }

  private ZoneId zone(Section section) {
    var text = section.text("zone");
    try {
      return text.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(text);
    } catch (DateTimeException e) {
      problems.add(
          section.get("zone").orElseThrow(),
          "Expected a time zone such as Europe/Berlin, but found '%s'.",
          text);
      return ZoneId.of("UTC");
    }
  }
}
