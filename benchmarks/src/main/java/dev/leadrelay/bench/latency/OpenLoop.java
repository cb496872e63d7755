package dev.leadrelay.bench.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Sends leads on a schedule that does not wait for answers, and counts each one's time from when it
 * was due, so that a system that stalls cannot hide its delay by slowing down the sender
 * (coordinated omission).
 */
final class OpenLoop {

  private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int DIGITS = 3;

  private final Door door;
  private final Arrivals arrivals;
  private final AtomicLong numbers = new AtomicLong();

  OpenLoop(Door door, Arrivals arrivals) {
    this.door = door;
    this.arrivals = arrivals;
  }

  /** A lead on its way, with the instant at which it was due to be sent. */
  private record Sent(long due, CompletableFuture<String> key) {}

  /** Sends for a while, then waits for all that was sent, or until nothing more can be expected. */
  Latency run(String path, int perSecond, Duration time) {
    var sent = send(perSecond, time);
    var histogram = new Histogram(DIGITS);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (var lead : sent) {
      var key = lead.key().join();
      var seen = arrivals.seen(key);
      while (seen == null && System.nanoTime() < deadline) {
        LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        seen = arrivals.seen(key);
      }
      if (seen != null) {
        histogram.recordValue(TimeUnit.NANOSECONDS.toMicros(seen - lead.due()));
      }
    }
    return Latency.of(path, perSecond, sent.size(), histogram);
  }

  private List<Sent> send(int perSecond, Duration time) {
    long count = perSecond * time.toMillis() / 1_000;
    var sent = new ArrayList<Sent>();
    long start = System.nanoTime();
    for (long i = 0; i < count; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      sent.add(new Sent(due, door.send(numbers.incrementAndGet())));
    }
    return sent;
  }
}
