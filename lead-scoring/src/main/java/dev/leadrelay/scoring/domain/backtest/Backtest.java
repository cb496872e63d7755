package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import java.util.Optional;

/**
 * Replays the log through two models: each event at its own instant, and time up to now after the
 * last. Pure but for the log that it reads.
 */
public final class Backtest {

  private final ScoringEngine live;
  private final ScoringEngine draft;
  private final int mostLeads;

  /**
   * @param mostLeads how many leads are held in memory at once; the rest of a partition is read in
   *     a further pass
   */
  public Backtest(ScoringEngine live, ScoringEngine draft, int mostLeads) {
    this.live = live;
    this.draft = draft;
    this.mostLeads = mostLeads;
  }

  /**
   * Compares the models over the whole log.
   *
   * @param until how long leads cool after their last event
   * @return empty when it was ended before it was done
   */
  public Optional<Difference> run(EventLog log, long until, Progress progress) {
    var comparison = new Comparison();
    long events = 0;
    for (int partition = 0; partition < log.partitions(); partition++) {
      var findings = log.findings(partition);
      var pass = new Pass(live, draft, mostLeads, findings, progress);
      do {
        log.read(partition, pass.begin(), pass);
        if (progress.isUnwanted()) {
          return Optional.empty();
        }
        pass.finish(until, comparison);
      } while (pass.isIncomplete());
      events += pass.events();
    }
    return Optional.of(comparison.difference(events));
  }
}
