package dev.leadrelay.ingest.domain.event;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Company sizes as forms and people write them: {@code 320}, {@code 51-200}, {@code 1,001–5,000},
 * {@code 10000+}, {@code 1k-5k}, {@code more than 500}, {@code unter 10 Mitarbeiter}.
 *
 * @param atLeast the number that it starts at
 */
public record CompanySize(int atLeast) {

  private static final String NUMBER = "(\\d{1,3}(?:[,.' ]\\d{3})+|\\d{1,9})\\s?(k|tsd\\.?)?";
  private static final Pattern SIZE =
      Pattern.compile(
          "\\s*(<=?|up to|less than|under|fewer than|bis zu|bis|unter|weniger als|>=?|more than|over"
              + "|at least|from|mehr als|über|ab|mindestens|ca\\.?|about|~)?\\s*"
              + NUMBER
              + "\\s*(?:\\+|(?:[-–—]|to|bis)\\s*[\\dk,.' ]{1,15})?\\s*"
              + "(?:employees|people|staff|mitarbeiter|mitarbeitende|beschäftigte|ma)?\\s*");

  /** What forms with a list of ranges send, found at a glance. */
  private static final Pattern PLAIN = Pattern.compile("(\\d{1,9})(?:\\+|-\\d{1,15})?");

  private static final Pattern UP_TO =
      Pattern.compile("<=?|up to|less than|under|fewer than|bis zu|bis|unter|weniger als");

  /** Reads a size; empty when the text is none. */
  public static Optional<CompanySize> parse(String text) {
    var plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return Optional.of(new CompanySize(Integer.parseInt(plain.group(1))));
    }
    var size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      return Optional.empty();
    }
    if (size.group(1) != null && UP_TO.matcher(size.group(1)).matches()) {
      return Optional.of(new CompanySize(1));
    }
    long number =
        Long.parseLong(size.group(2).replaceAll("\\D", "")) * (size.group(3) == null ? 1 : 1_000);
    return number > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(new CompanySize((int) number));
  }
}
