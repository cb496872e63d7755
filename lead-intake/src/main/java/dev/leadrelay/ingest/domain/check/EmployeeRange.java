package dev.leadrelay.ingest.domain.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Company sizes as forms offer them: {@code 320}, {@code 51-200}, {@code 1,001–5,000}, {@code
 * 10000+}.
 */
final class EmployeeRange {

  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*(\\d{1,3}(?:[,.' ]\\d{3})+|\\d{1,9})\\s*(?:\\+|(?:[-–—]|to|bis)\\s*[\\d,.' ]{1,15})?\\s*");

  private EmployeeRange() {}

  /** The number it starts at; null when the text is no such size. */
  static @Nullable Integer lowerBound(String text) {
    Matcher size = RANGE.matcher(text);
    if (!size.matches()) {
      return null;
    }
    long lower = Long.parseLong(size.group(1).replaceAll("\\D", ""));
    return lower > Integer.MAX_VALUE ? null : (Integer) (int) lower;
  }
}
