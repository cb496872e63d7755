package dev.leadrelay.scoring.adapter.model;

import java.time.Duration;
import java.util.regex.Pattern;

/** Lengths of time as models write them: a number and s, m, h, d or w. */
final class Durations {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhdw])");
  private static final int DAYS_PER_WEEK = 7;

  private Durations() {}

  /** The length in milliseconds; one millisecond after noting that it is not one. */
  static long millis(Block block, String key) {
    var text = block.text(key);
    var form = FORM.matcher(text);
    if (form.matches() && Integer.parseInt(form.group(1)) > 0) {
      return of(Integer.parseInt(form.group(1)), form.group(2)).toMillis();
    }
    if (!text.isEmpty()) {
      block.problemAt(
          key, "Expected a time like 14d, 36h or 30m for '%s', but got '%s'".formatted(key, text));
    }
    return 1;
  }

  private static Duration of(int number, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofDays((long) number * DAYS_PER_WEEK);
    };
  }
}
