package dev.leadrelay.scoring.domain.explain;

import java.time.Duration;

/** Lengths of time as models write them: {@code 14d}, {@code 36h}, {@code 30m}. */
final class Span {

  private Span() {}

  static String of(long millis) {
    var length = Duration.ofMillis(millis);
    if (millis % Duration.ofDays(1).toMillis() == 0) {
      return length.toDays() + "d";
    }
    if (millis % Duration.ofHours(1).toMillis() == 0) {
      return length.toHours() + "h";
    }
    return millis % Duration.ofMinutes(1).toMillis() == 0
        ? length.toMinutes() + "m"
        : length.toSeconds() + "s";
  }
}
