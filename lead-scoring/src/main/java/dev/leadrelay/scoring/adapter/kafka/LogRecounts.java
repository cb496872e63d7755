package dev.leadrelay.scoring.adapter.kafka;

import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.recount.RecountProgress;
import dev.leadrelay.scoring.domain.recount.RecountedLeads;
import dev.leadrelay.scoring.domain.recount.Recounts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Counts from the log, one partition after the other on a single thread: what scores live needs the
 * rest of the machine.
 */
public final class LogRecounts implements Recounts, AutoCloseable {

  private final Supplier<EventLog> logs;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("recount").factory());

  /** Those that are under way, and those that were done since. */
  private final List<LogRecount> begun = new ArrayList<>();

  /**
   * @param logs opens the log anew each time
   */
  public LogRecounts(Supplier<EventLog> logs) {
    this.logs = logs;
  }

  @Override
  public RecountedLeads begin(int partition, List<EventRule> rules) {
    var recount = new LogRecount(logs, partition, rules, this::allTaken);
    synchronized (begun) {
      forgetOld();
      begun.add(recount);
    }
    reader.execute(recount);
    return recount;
  }

  private void forgetOld() {
    begun.removeIf(LogRecount::isUnwanted);
    if (begun.stream().allMatch(LogRecount::isTaken)) {
      begun.clear();
    }
  }

  private boolean allTaken() {
    synchronized (begun) {
      forgetOld();
      return begun.isEmpty();
    }
  }

  @Override
  public RecountProgress progress() {
    synchronized (begun) {
      forgetOld();
      return begun.isEmpty()
          ? RecountProgress.NOTHING
          : new RecountProgress(
              begun.stream().flatMap(recount -> recount.rules().stream()).distinct().toList(),
              begun.stream().mapToDouble(LogRecount::share).average().orElse(1));
    }
  }

  @Override
  public void close() {
    synchronized (begun) {
      begun.forEach(LogRecount::close);
    }
    reader.shutdown();
  }
}
