package dev.leadrelay.routing.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Works at every instant. */
record Always() implements WorkingTime {

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  @Override
  public boolean worksAt(Instant instant) {
    return true;
  }

  @Override
  public Instant due(Instant from, Duration time) {
    return from.plus(time);
  }

  @Override
  public Duration between(Instant from, Instant to) {
    return Duration.between(from, to);
  }

  @Override
  public Optional<Instant> nextStart(Instant after) {
    return Optional.empty();
  }
}
