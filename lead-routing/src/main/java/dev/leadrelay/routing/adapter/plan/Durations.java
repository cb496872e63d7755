package dev.leadrelay.routing.adapter.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Durations as plans write them: {@code 8s}, {@code 15m}, {@code 4h}, {@code 2d} of 24 h each; a
 * year at most.
 */
public final class Durations {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})([smhd])");

  private Durations() {}

  /** A duration; empty when the text is none. */
  public static Optional<Duration> parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(match.group(1));
    var duration =
        switch (match.group(2)) {
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        };
    return Optional.of(duration).filter(each -> each.compareTo(LONGEST) <= 0);
  }

  /** Reads a duration from a section; empty when absent or wrong, which is noted. */
  static Optional<Duration> read(Section section, String key) {
    return section
        .optionalText(key)
        .flatMap(
            text -> {
              var parsed = parse(text);
              if (parsed.isEmpty()) {
                section
                    .problems()
                    .add(
                        section.get(key).orElseThrow(),
                        "Expected a duration such as 8s, 15m, 4h or 2d, of 366d at most, for '%s', but found"
                            + " '%s'.",
                        key,
                        text);
              }
              return parsed;
            });
  }
}
