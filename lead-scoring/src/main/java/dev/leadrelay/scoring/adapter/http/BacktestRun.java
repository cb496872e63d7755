package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.scoring.domain.backtest.Backtest;
import dev.leadrelay.scoring.domain.backtest.Difference;
import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** One backtest on a thread of its own. */
final class BacktestRun implements Progress {

  private final CompletableFuture<Optional<Difference>> result = new CompletableFuture<>();
  private final AtomicLong judged = new AtomicLong();
  private volatile long size;
  private volatile boolean unwanted;

  private BacktestRun() {}

  /**
   * Begins.
   *
   * @param afterwards runs when it is over, however it ends
   */
  static BacktestRun start(
      Backtest backtest, Supplier<EventLog> logs, long until, Runnable afterwards) {
    var run = new BacktestRun();
    Thread.ofPlatform()
        .daemon()
        .name("backtest")
        .start(() -> run.work(backtest, logs, until, afterwards));
    return run;
  }

  private void work(Backtest backtest, Supplier<EventLog> logs, long until, Runnable afterwards) {
    try {
      var difference = replay(backtest, logs, until);
      afterwards.run();
      result.complete(difference);
    } catch (RuntimeException | Error e) {
      afterwards.run();
      // Whoever waits for the result gets it.
      result.completeExceptionally(e);
    }
  }

  private Optional<Difference> replay(Backtest backtest, Supplier<EventLog> logs, long until) {
    try (var log = logs.get()) {
      size = log.size();
      return backtest.run(log, until, this);
    }
  }

  /** Waits for the result; empty when it is not there in time. */
  Optional<Difference> await(Duration time) throws InterruptedException {
    try {
      return result.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected to read the log, but that failed.", e);
    }
  }

  /** Ends it early. */
  void cancel() {
    unwanted = true;
  }

  long judged() {
    return judged.get();
  }

  long size() {
    return size;
  }

  @Override
  public void eventJudged() {
    judged.incrementAndGet();
  }

  @Override
  public boolean isUnwanted() {
    return unwanted;
  }
}
