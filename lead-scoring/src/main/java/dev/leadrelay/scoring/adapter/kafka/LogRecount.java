package dev.leadrelay.scoring.adapter.kafka;

import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Progress;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.recount.Recount;
import dev.leadrelay.scoring.domain.recount.RecountedLead;
import dev.leadrelay.scoring.domain.recount.RecountedLeads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts one partition of the log, as fast as the leads that are counted are taken. */
final class LogRecount implements RecountedLeads, Progress, Runnable {

  private static final Logger log = LoggerFactory.getLogger(LogRecount.class);

  /** About 20 MB of profiles. */
  private static final int MOST_LEADS = 10_000;

  /** About 50 MB. */
  private static final int MOST_EVENTS = 500_000;

  private static final int MOST_WAITING = 1_000;
  private static final Duration A_MOMENT = Duration.ofMillis(100);
  private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(5);

  private final Supplier<EventLog> logs;
  private final int partition;
  private final List<EventRule> rules;
  private final BooleanSupplier allTaken;
  private final BlockingQueue<RecountedLead> counted = new ArrayBlockingQueue<>(MOST_WAITING);
  private final CountDownLatch unwanted = new CountDownLatch(1);
  private final AtomicLong judged = new AtomicLong();
  private volatile long size;
  private volatile boolean read;

  /**
   * @param allTaken whether all that is counted beside has been taken
   */
  LogRecount(
      Supplier<EventLog> logs, int partition, List<EventRule> rules, BooleanSupplier allTaken) {
    this.logs = logs;
    this.allTaken = allTaken;
    this.partition = partition;
    this.rules = List.copyOf(rules);
  }

  @Override
  public void run() {
    while (!read && !isUnwanted()) {
      try {
        count();
      } catch (RuntimeException e) {
        log.warn(
            "The log cannot be read at the moment; partition {} is counted again from its beginning.",
            partition,
            e);
        waitForNextTry();
      }
    }
  }

  private void count() {
    log.info("Partition {} of the log is being counted for the rules {}.", partition, rules());
    long begin = System.nanoTime();
    judged.set(0);
    try (var events = logs.get()) {
      size = events.size(partition);
      new Recount(rules, MOST_LEADS, MOST_EVENTS).run(events, partition, this, this::offer);
    }
    if (!isUnwanted()) {
      read = true;
      log.info(
          "Partition {} of the log has been counted for the rules {}: {} events in {} ms.",
          partition,
          rules(),
          judged,
          Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
  }

  private void offer(RecountedLead lead) {
    try {
      boolean taken = false;
      while (!taken && !isUnwanted()) {
        taken = counted.offer(lead, A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  private void waitForNextTry() {
    try {
      var _ = unwanted.await(UNTIL_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  /** Ids of the rules that are counted. */
  List<String> rules() {
    return rules.stream().map(EventRule::id).toList();
  }

  /** Whether the whole partition has been counted and every lead of it taken. */
  boolean isTaken() {
    return read && counted.isEmpty();
  }

  /** Of the partition that has been counted. */
  double share() {
    return read ? 1 : Math.min(1, (double) judged.get() / Math.max(1, size));
  }

  @Override
  public @Nullable RecountedLead poll() {
    return counted.poll();
  }

  @Override
  public boolean isDone() {
    return isTaken() && allTaken.getAsBoolean();
  }

  @Override
  public void close() {
    unwanted.countDown();
  }

  @Override
  public void eventJudged() {
    judged.incrementAndGet();
  }

  @Override
  public boolean isUnwanted() {
    return unwanted.getCount() == 0;
  }
}
