package dev.leadrelay.routing.streams;

import java.time.Duration;
import java.time.Instant;

/**
 * What time it is for timers. While a backlog is being read, that is what its records say, because
 * an answer that was given in time may still be in it; otherwise it is the wall clock.
 */
final class ReadingClock {

  private static final Duration BEHIND = Duration.ofSeconds(2);
  private static final int TICKS_TO_SETTLE = 5;

  private Instant lastRead = Instant.MIN;
  private boolean readSinceTick;
  private int settling = TICKS_TO_SETTLE;

  void read(Instant timestamp) {
    if (timestamp.isAfter(lastRead)) {
      lastRead = timestamp;
    }
    readSinceTick = true;
  }

  /** The time up to which timers fire now. */
  Instant tick(Instant wallClock) {
    boolean behind = readSinceTick && lastRead.isBefore(wallClock.minus(BEHIND));
    readSinceTick = false;
    // After a start, the first records need a moment to arrive; after a backlog, likewise.
    settling = behind ? TICKS_TO_SETTLE : Math.max(0, settling - 1);
    return settling > 0 ? lastRead : wallClock;
  }
}
