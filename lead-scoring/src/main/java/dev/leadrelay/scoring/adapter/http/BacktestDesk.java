package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.scoring.domain.backtest.Backtest;
import dev.leadrelay.scoring.domain.backtest.Difference;
import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Starts backtests, one at a time: what scores live needs the rest of the machine. */
public final class BacktestDesk {

  /** About 100 MB: two states of each. */
  private static final int MOST_LEADS = 50_000;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private final LiveEngine live;
  private final Supplier<EventLog> logs;
  private final Clock clock;
  private final Semaphore free = new Semaphore(1);

  /**
   * @param logs opens the log anew each time
   */
  public BacktestDesk(LiveEngine live, Supplier<EventLog> logs, Clock clock) {
    this.live = live;
    this.logs = logs;
    this.clock = clock;
  }

  /**
   * Starts to compare a draft with the live model.
   *
   * @throws ProblemException 503 while another one is under way
   */
  LogRun<Difference> start(ScoringEngine liveNow, ScoringEngine draft) {
    if (!free.tryAcquire()) {
      throw ProblemException.unavailable(
          "Another backtest is under way on this instance. Try again when it is done.",
          RETRY_AFTER);
    }
    var backtest = new Backtest(liveNow, draft, MOST_LEADS);
    long until = clock.millis();
    return LogRun.start(
        "backtest", logs, (log, run) -> backtest.run(log, until, run), free::release);
  }

  ScoringEngine live() {
    return live.engine();
  }
}
