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
   * @throws ProblemException 503 with {@code Retry-After} when it cannot be stored in time
   */
  void append(String rep, boolean available, @Nullable Instant until, Instant at);
}
