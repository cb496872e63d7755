package dev.leadrelay.routing.domain.replay;

import java.time.Instant;
import java.util.List;

/** What really happened in a period. */
@FunctionalInterface
public interface PeriodLog {

  /**
   * The inputs of a period, in the order of time.
   *
   * @param from the first instant
   * @param to the first instant after it
   * @param most stop when there are more than this
   */
  List<Timed> read(Instant from, Instant to, int most);
}
