package dev.leadrelay.sla.domain.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whole hours (UTC), from the start of the first to the end of the last. */
public record Period(Instant from, Instant to) {

  public Period {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Expected a period that ends after it begins, but got %s to %s".formatted(from, to));
    }
  }

  /** The hours that the two instants touch. */
  public static Period covering(Instant from, Instant to) {
    var end = hourOf(to);
    return new Period(hourOf(from), end.equals(to) ? end : end.plus(1, ChronoUnit.HOURS));
  }

  /** The start of the hour in which an instant lies. */
  public static Instant hourOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.HOURS);
  }

  /** The start of the last hour. */
  public Instant lastHour() {
    return to.minus(1, ChronoUnit.HOURS);
  }
}
