package dev.leadrelay.scoring.streams;

/**
 * Up to when timers may fire. While records come, that is the time of the newest record, so that a
 * backlog is worked off as if it were live; when none have come for a moment, it is the wall clock.
 */
final class Horizon {

  private static final long QUIET_MILLIS = 1_000;

  private long newestRecord = Long.MIN_VALUE;
  private long quietSince;
  private boolean busy = true;

  void recordCame(long timestamp) {
    newestRecord = Math.max(newestRecord, timestamp);
    busy = true;
  }

  long at(long wallClock) {
    if (busy) {
      busy = false;
      quietSince = wallClock;
    }
    boolean quiet = wallClock - quietSince >= QUIET_MILLIS;
    // A record from the future must not let the timers of other leads fire early.
    return quiet ? wallClock : Math.min(newestRecord, wallClock);
  }
}
