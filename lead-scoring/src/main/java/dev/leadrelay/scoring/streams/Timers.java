package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.streams.state.Timer;
import org.apache.kafka.streams.state.KeyValueStore;

/** The ordered index of timers. Looking at it costs nothing while nothing is due. */
final class Timers {

  /** Keeps one look short enough never to delay the records that wait behind it. */
  private static final int MOST_PER_LOOK = 1_000;

  /** Takes a timer that is due. */
  interface Handler {
    void fire(String leadId, int generation);
  }

  private final KeyValueStore<Timer, Integer> index;
  private long nextDue;

  /** No timer in the index is earlier: what lies before are traces of deleted ones. */
  private long lowWater;

  Timers(KeyValueStore<Timer, Integer> index) {
    this.index = index;
    this.nextDue = firstDue();
  }

  void arm(long due, String leadId, int generation) {
    index.put(new Timer(due, leadId), generation);
    nextDue = Math.min(nextDue, due);
    lowWater = Math.min(lowWater, due);
  }

  /** Fires what is due up to an instant, oldest first, a bounded number at a time. */
  void fire(long until, Handler handler) {
    if (until < nextDue) {
      return;
    }
    try (var due = index.range(Timer.firstAt(lowWater), Timer.firstAt(until + 1))) {
      for (int fired = 0; fired < MOST_PER_LOOK && due.hasNext(); fired++) {
        var timer = due.next();
        index.delete(timer.key);
        lowWater = timer.key.due();
        handler.fire(timer.key.leadId(), timer.value);
      }
    }
    nextDue = firstDue();
  }

  private long firstDue() {
    try (var timers = index.range(Timer.firstAt(lowWater), Timer.firstAt(Long.MAX_VALUE))) {
      return timers.hasNext() ? timers.peekNextKey().due() : Long.MAX_VALUE;
    }
  }
}
