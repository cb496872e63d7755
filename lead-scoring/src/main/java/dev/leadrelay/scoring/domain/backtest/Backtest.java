package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

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
    var merged = new MergedLeads(log, progress);
    var tied = merged.tied();
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
    events += judge(merged, until, comparison, progress);
    return progress.isUnwanted() ? Optional.empty() : Optional.of(comparison.difference(events));
  }

  /** Leads that turned out to be one person are judged as one. */
  private long judge(MergedLeads merged, long until, Comparison comparison, Progress progress) {
    var findings = merged.findings();
    var events = new AtomicLong();
    merged.read(
        merged.tied(),
        (holder, facts) -> {
          var finding = findings.get(holder);
          long known = finding == null ? Long.MIN_VALUE : finding.at();
          var underLive = new Trail(live, known);
          var underDraft = new Trail(draft, known);
          for (var fact : facts) {
            underLive.take(fact);
            underDraft.take(fact);
            events.incrementAndGet();
            progress.eventJudged();
          }
          underLive.waitUntil(until);
          underDraft.waitUntil(until);
          comparison.add(holder, underLive, underDraft, finding);
        });
    return events.get();
  }
}
