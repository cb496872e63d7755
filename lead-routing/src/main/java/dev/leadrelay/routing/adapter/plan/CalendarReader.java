package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.domain.calendar.Block;
import dev.leadrelay.routing.domain.calendar.WeeklyHours;
import dev.leadrelay.routing.domain.calendar.WorkingTime;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code calendars} of a plan. */
final class CalendarReader {

  private static final Pattern BLOCK =
      Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final int MINUTES_PER_HOUR = 60;

  private final Problems problems;

  CalendarReader(Problems problems) {
    this.problems = problems;
  }

  Map<String, WorkingTime> read(Section plan) {
    Map<String, WorkingTime> calendars = new LinkedHashMap<>();
    plan.get("calendars")
        .ifPresent(
            node ->
                new Section(node, "the calendars", problems)
                    .entries()
                    .forEach((id, calendar) -> calendars.put(id, calendar(calendar))));
    return calendars;
  }

  private WorkingTime calendar(Node node) {
    var section =
        new Section(node, "a calendar", problems)
            .allow(Set.of("zone", "hours"), Set.of("holidays", "absences"));
    var zone = zone(section);
    var blocks = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
    section
        .get("hours")
        .ifPresentOrElse(
            hours ->
                new Section(hours, "the hours of a calendar", problems)
                    .entries()
                    .forEach(
                        (days, times) -> days(days, times).forEach(day -> add(blocks, day, times))),
            () -> problems.add(node, "Expected 'hours' in a calendar, but it is missing."));
    blocks.replaceAll((_, each) -> Block.merged(each));
    if (section.get("hours").isPresent() && blocks.isEmpty()) {
      problems.add(node, "Expected a calendar with some hours of work, but it has none.");
    }
    return blocks.isEmpty() ? WorkingTime.ALWAYS : new WeeklyHours(zone, blocks);
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

  private List<DayOfWeek> days(String text, Node place) {
    var ends = text.split("-", -1);
    int first = DAYS.indexOf(ends[0]);
    int last = DAYS.indexOf(ends[ends.length - 1]);
    if (ends.length > 2 || first < 0 || last < first) {
      problems.add(
          place, "Expected a day or a range such as mon or mon-fri, but found '%s'.", text);
      return List.of();
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (int day = first; day <= last; day++) {
      days.add(DayOfWeek.of(day + 1));
    }
    return days;
  }

  private void add(Map<DayOfWeek, List<Block>> blocks, DayOfWeek day, Node times) {
    var wrapper =
        times instanceof org.yaml.snakeyaml.nodes.SequenceNode list
            ? list.getValue()
            : List.of(times);
    for (var element : wrapper) {
      var match = BLOCK.matcher(element instanceof ScalarNode scalar ? scalar.getValue() : "");
      if (!match.matches()) {
        problems.add(
            element, "Expected a block of work such as \"09:00-12:30\", but found something else.");
        continue;
      }
      int start = minutes(match.group(1), match.group(2));
      int end = minutes(match.group(3), match.group(4));
      if (start == end || start >= Block.MIDNIGHT || end > Block.MIDNIGHT) {
        problems.add(
            element,
            "Expected a block that ends after its start, at 24:00 at the latest, but found '%s'.",
            match.group());
      } else if (start < end) {
        put(blocks, day, new Block(start, end));
      } else {
        // Past midnight: the rest belongs to the next day.
        put(blocks, day, new Block(start, Block.MIDNIGHT));
        if (end > 0) {
          put(blocks, day.plus(1), new Block(0, end));
        }
      }
    }
  }

  private static void put(Map<DayOfWeek, List<Block>> blocks, DayOfWeek day, Block block) {
    blocks.computeIfAbsent(day, _ -> new ArrayList<>()).add(block);
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * MINUTES_PER_HOUR + Integer.parseInt(minutes);
  }
}
