package dev.leadrelay.routing.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When someone works. */
public interface WorkingTime {

  /** Someone without a calendar. */
  WorkingTime ALWAYS = new Always();

  /** The zone in which days begin and end. */
  ZoneId zone();

  /** The day of an instant in that zone. */
  LocalDate dateOf(Instant instant);

  boolean worksAt(Instant instant);

  /**
   * The first instant at which the given working time has passed since {@code from}.
   *
   * @param time zero or more
   */
  Instant due(Instant from, Duration time);

  /** Working time between two instants; the inverse of {@link #due}. */
  Duration between(Instant from, Instant to);

  /** When the next stretch of work begins after an instant; empty if none is in sight. */
  Optional<Instant> nextStart(Instant after);

  /**
   * Someone's usual hours, but for the given absences. An absence without an end means no work and
   * no next start, but stops nobody's clock: a lead must not wait until nobody knows when.
   */
  static WorkingTime except(List<Absence> absences, WorkingTime usual) {
    return absences.isEmpty() ? usual : Interrupted.of(usual, absences);
  }
}
