package dev.leadrelay.scoring.adapter.http;

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

/** Something that is made of the whole log, on a thread of its own. */
final class LogRun<T> implements Progress {

  /** Goes through the log; empty when it was ended before it was done. */
  interface Work<T> {
    Optional<T> over(EventLog log, Progress progress);
  }

  private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();
  private final AtomicLong judged = new AtomicLong();
  private volatile long size;
  private volatile boolean unwanted;

  private LogRun() {}

  /**
   * Begins.
   *
   * @param logs opens the log
   * @param afterwards runs when it is over, however it ends
   */
  static <T> LogRun<T> start(
      String name, Supplier<EventLog> logs, Work<T> work, Runnable afterwards) {
    var run = new LogRun<T>();
    Thread.ofPlatform().daemon().name(name).start(() -> run.go(logs, work, afterwards));
    return run;
  }

  private void go(Supplier<EventLog> logs, Work<T> work, Runnable afterwards) {
    try {
      var made = read(logs, work);
      afterwards.run();
      result.complete(made);
    } catch (RuntimeException | Error e) {
      afterwards.run();
      // Whoever waits for the result gets it.
      result.completeExceptionally(e);
    }
  }

  private Optional<T> read(Supplier<EventLog> logs, Work<T> work) {
    try (var log = logs.get()) {
      size = log.size();
      return work.over(log, this);
    }
  }

  /** Waits for the result; empty when it is not there in time. */
  Optional<T> await(Duration time) throws InterruptedException {
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
