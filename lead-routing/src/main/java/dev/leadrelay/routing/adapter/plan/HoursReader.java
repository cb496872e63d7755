package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.domain.calendar.Block;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the {@code hours} of a calendar: blocks of work by day. */
final class HoursReader {

  private static final Pattern BLOCK =
      Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final int MINUTES_PER_HOUR = 60;

  private final Problems problems;
  private final Map<DayOfWeek, List<Block>> blocks = new EnumMap<>(DayOfWeek.class);

  HoursReader(Problems problems) {
    this.problems = problems;
  }

  /** The blocks of each day that has some. What several entries say of a day adds up. */
  Map<DayOfWeek, List<Block>> read(Node hours) {
    new Section(hours, "the hours of a calendar", problems)
        .entries()
        .forEach((days, times) -> days(days, times).forEach(day -> add(day, times)));
    blocks.replaceAll((_, each) -> Block.merged(each));
    return blocks;
  }

  /** A range may go round the end of the week: {@code sat-mon}. */
  private List<DayOfWeek> days(String text, Node place) {
    var ends = text.split("-", -1);
    int first = DAYS.indexOf(ends[0]);
    int last = DAYS.indexOf(ends[ends.length - 1]);
    if (ends.length > 2 || first < 0 || last < 0) {
      problems.add(
          place, "Expected a day or a range such as mon or mon-fri, but found '%s'.", text);
      return List.of();
    }
    List<DayOfWeek> days = new ArrayList<>();
    int length = Math.floorMod(last - first, DAYS.size());
    for (int day = 0; day <= length; day++) {
      days.add(DayOfWeek.of(first + 1).plus(day));
    }
    return days;
  }

  private void add(DayOfWeek day, Node times) {
    for (var element : times instanceof SequenceNode list ? list.getValue() : List.of(times)) {
      var match = BLOCK.matcher(element instanceof ScalarNode scalar ? scalar.getValue() : "");
      if (match.matches()) {
        int start = minutes(match.group(1), match.group(2));
        int end = minutes(match.group(3), match.group(4));
        add(day, start, end, match.group(), element);
      } else {
        problems.add(
            element, "Expected a block of work such as \"09:00-12:30\", but found something else.");
      }
    }
  }

  private void add(DayOfWeek day, int start, int end, String text, Node place) {
    if (start == end || start >= Block.MIDNIGHT || end > Block.MIDNIGHT) {
      problems.add(
          place,
          "Expected a block that ends after its start, at 24:00 at the latest, but found '%s'.",
          text);
    } else if (start < end) {
      put(day, new Block(start, end));
    } else {
      // Past midnight: the rest belongs to the next day.
      put(day, new Block(start, Block.MIDNIGHT));
      if (end > 0) {
        put(day.plus(1), new Block(0, end));
      }
    }
  }

  private void put(DayOfWeek day, Block block) {
    blocks.computeIfAbsent(day, _ -> new ArrayList<>()).add(block);
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * MINUTES_PER_HOUR + Integer.parseInt(minutes);
  }
}
