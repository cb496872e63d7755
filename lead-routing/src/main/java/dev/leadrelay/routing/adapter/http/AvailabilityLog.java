package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where it is written down that a rep goes away or comes back. */
@FunctionalInterface
public interface AvailabilityLog {

  /**
   * Writes it and waits until it is safe.
   *
   * @param until when an absent rep is back; null when nobody knows
   * @param kind the kind of absence, by its name in the plan; null for one that is not made up for
   * @throws ProblemException 503 with {@code Retry-After} when it cannot be stored in time
   */
  void append(
      String rep, boolean available, @Nullable Instant until, @Nullable String kind, Instant at);
}
