package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.streams.state.Timer;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;

/** The ordered index of timers. Looking at it costs nothing while nothing is due. */
final class Timers {

  /** Keeps one look short enough never to delay the records that wait behind it. */
  private static final int MOST_PER_LOOK = 1_000;

  /** Takes a timer that is due. */
  interface Handler {
    void fire(String leadId, int generation);
  }

  private final Shelf<Integer> index;
  private long nextDue;

  /** No timer in the index is earlier: what lies before are traces of deleted ones. */
  private long lowWater;

  Timers(KeyValueStore<String, byte[]> store) {
    this.index = Shelf.named("timers", store, Serdes.Integer());
    this.nextDue = firstDue();
  }

  void arm(long due, String leadId, int generation) {
    index.put(new Timer(due, leadId).key(), generation);
    nextDue = Math.min(nextDue, due);
    lowWater = Math.min(lowWater, due);
  }

  /** Fires what is due up to an instant, oldest first, a bounded number at a time. */
  void fire(long until, Handler handler) {
    if (until < nextDue) {
      return;
    }
    try (var due = index.keys(Timer.firstAt(lowWater).key(), Timer.firstAt(until + 1).key())) {
      for (int fired = 0; fired < MOST_PER_LOOK && due.hasNext(); fired++) {
        var timer = Timer.of(due.next());
        int generation = Objects.requireNonNull(index.get(timer.key()));
        index.delete(timer.key());
        lowWater = timer.due();
        handler.fire(timer.leadId(), generation);
      }
    }
    nextDue = firstDue();
  }

  private long firstDue() {
    try (var timers = index.keysFrom(Timer.firstAt(lowWater).key())) {
      return timers.hasNext() ? Timer.of(timers.peek()).due() : Long.MAX_VALUE;
    }
  }
}
