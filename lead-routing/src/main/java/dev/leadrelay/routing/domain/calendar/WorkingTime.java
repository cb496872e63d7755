package dev.leadrelay.routing.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When someone works. */
public interface WorkingTime {

  /** Someone without a calendar. */
  WorkingTime ALWAYS = new Always();

  boolean worksAt(Instant instant);

  /** The instant at which the given working time has passed since {@code from}. */
  Instant due(Instant from, Duration time);

  /** Working time between two instants; the inverse of {@link #due}. */
  Duration between(Instant from, Instant to);

  /** When the next block of work begins after an instant; empty for someone who always works. */
  Optional<Instant> nextStart(Instant after);
}
