package dev.leadrelay.routing.domain.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which someone does not work, whatever the calendar says.
 *
 * @param from the first instant away
 * @param until the first instant back; null while nobody knows it
 */
public record Absence(Instant from, @Nullable Instant until) {

  public Absence {
    if (until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "Expected an absence to end after its start, but got %s to %s".formatted(from, until));
    }
  }

  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && (until == null || instant.isBefore(until));
  }
}
