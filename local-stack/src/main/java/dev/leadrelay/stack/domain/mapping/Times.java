package dev.leadrelay.stack.domain.mapping;

import java.time.Duration;
import java.time.Instant;

/**
 * How the times of a file become the times of its events.
 *
 * @param now when a row happened that does not say
 * @param shift what is added to a row's own time
 */
public record Times(Instant now, Duration shift) {

  /** Times as the file says them. */
  public static Times asGiven(Instant now) {
    return new Times(now, Duration.ZERO);
  }

  /** Times moved so that the file's last instant is now; all distances stay. */
  public static Times shiftedToNow(Instant now, Instant last) {
    return new Times(now, Duration.between(last, now));
  }
}
