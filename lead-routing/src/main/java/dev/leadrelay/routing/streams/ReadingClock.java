package dev.leadrelay.routing.streams;

import java.time.Duration;
import java.time.Instant;

/**
 * What time it is for timers. While a backlog is being read, that is what its records say, because
 * an answer that was given in time may still be in it; otherwise it is the wall clock.
 */
final class ReadingClock {

  private static final Duration BEHIND = Duration.ofSeconds(2);
  private static final Duration TO_SETTLE = Duration.ofMillis(500);

  private Instant lastRead = Instant.EPOCH;
  private Instant settled = Instant.MAX;
  private boolean readSinceTick;

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
    // After a start the first records need a moment to arrive; within a backlog, the next ones.
    if (behind || settled.equals(Instant.MAX)) {
      settled = wallClock.plus(TO_SETTLE);
    }
    return wallClock.isBefore(settled) ? lastRead : wallClock;
  }
}
