package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import java.util.Optional;

/**
 * Replays the log through two models: each event at its own instant, and time up to now after the
 * last. Pure but for the log that it reads.
 *
 * @param mostLeads how many leads are held in memory at once; the rest of a partition is read in a
 *     further pass
 */
public record Backtest(ScoringEngine live, ScoringEngine draft, int mostLeads) {

  /**
   * Compares the models over the whole log.
   *
   * @param until how long leads cool after their last event
   * @return empty when it was ended before it was done
   */
  public Optional<Difference> run(EventLog log, long until, Progress progress) {
    var comparison = new Comparison();
    var merges = log.merges();
    var tied = merges.tied();
    long events = 0;
    for (int partition = 0; partition < log.partitions(); partition++) {
      var findings = log.findings(partition);
      var pass = new Pass(this, findings, tied, progress);
      do {
        log.read(partition, pass.begin(), pass);
        if (progress.isUnwanted()) {
          return Optional.empty();
        }
        pass.finish(until, comparison);
      } while (pass.isIncomplete());
      events += pass.events();
    }
    var merged = new MergedLeads(live, draft, merges, progress);
    merged.judge(log, until, comparison);
    return progress.isUnwanted()
        ? Optional.empty()
        : Optional.of(comparison.difference(events + merged.events()));
  }
}
