package dev.leadrelay.ingest.domain.tracking;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When something happened, where the clock of a browser or phone may be wrong. */
final class SenderClock {

  /** A difference that is no delay on the way. */
  private static final Duration WRONG = Duration.ofMinutes(5);

  private SenderClock() {}

  /**
   * The time in our clock. Only a clock that is clearly wrong is set right, so that a repeated call
   * has the same time.
   *
   * @param sentAt when the sender sent it, by its own clock
   */
  static @Nullable String corrected(
      @Nullable String timestamp, @Nullable String sentAt, Instant receivedAt) {
    var sent = read(sentAt);
    var happened = read(timestamp);
    if (sent == null || happened == null) {
      return timestamp;
    }
    var ahead = Duration.between(receivedAt, sent);
    return ahead.abs().compareTo(WRONG) <= 0 ? timestamp : happened.minus(ahead).toString();
  }

  private static @Nullable Instant read(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
