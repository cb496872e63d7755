package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges leads that turned out to be one person as one: by the union of their distinct events, in
 * the order in which they happened.
 */
final class MergedLeads {

  /** About 100 MB: all events of each. */
  private static final int MOST_AT_ONCE = 2_000;

  private final ScoringEngine live;
  private final ScoringEngine draft;
  private final Merges merges;
  private final Set<String> tied;
  private final Progress progress;
  private long events;

  MergedLeads(ScoringEngine live, ScoringEngine draft, Merges merges, Progress progress) {
    this.live = live;
    this.draft = draft;
    this.merges = merges;
    this.tied = merges.tied();
    this.progress = progress;
  }

  /** Judges all of them. */
  void judge(EventLog log, long until, Comparison comparison) {
    var findings = findings(log);
    var waiting = new TreeSet<>(tied);
    while (!waiting.isEmpty() && !progress.isUnwanted()) {
      var next = Set.copyOf(waiting.stream().limit(MOST_AT_ONCE).toList());
      waiting.removeAll(next);
      gather(log, next)
          .forEach(
              (holder, facts) -> judge(holder, facts, findings.get(holder), until, comparison));
    }
  }

  long events() {
    return events;
  }

  private Map<String, Finding> findings(EventLog log) {
    var findings = new HashMap<String, Finding>();
    for (int partition = 0; partition < log.partitions(); partition++) {
      log.findings(partition)
          .forEach(
              (leadId, finding) -> {
                if (tied.contains(leadId)) {
                  merges
                      .holderOf(leadId, finding.at())
                      .ifPresent(holder -> findings.merge(holder, finding, Finding::and));
                }
              });
    }
    return findings;
  }

  private Map<String, Map<Long, LeadFact>> gather(EventLog log, Set<String> holders) {
    var gathered = new TreeMap<String, Map<Long, LeadFact>>();
    var reader =
        new EventLog.Reader() {
          @Override
          public boolean wants(String leadId, long offset) {
            return tied.contains(leadId) && !progress.isUnwanted();
          }

          @Override
          public void take(String leadId, LeadFact event) {
            merges
                .holderOf(leadId, event.at())
                .filter(holders::contains)
                .ifPresent(
                    holder ->
                        gathered
                            .computeIfAbsent(holder, _ -> new HashMap<>())
                            .putIfAbsent(event.fingerprint(), event));
          }
        };
    for (int partition = 0; partition < log.partitions(); partition++) {
      log.read(partition, 0, reader);
    }
    return gathered;
  }

  private void judge(
      String holder,
      Map<Long, LeadFact> facts,
      @Nullable Finding finding,
      long until,
      Comparison comparison) {
    long known = finding == null ? Long.MIN_VALUE : finding.at();
    var underLive = new Trail(live, known);
    var underDraft = new Trail(draft, known);
    for (var fact : inOrder(facts)) {
      underLive.take(fact);
      underDraft.take(fact);
      events++;
      progress.eventJudged();
    }
    underLive.waitUntil(until);
    underDraft.waitUntil(until);
    comparison.add(holder, underLive, underDraft, finding);
  }

  private static List<LeadFact> inOrder(Map<Long, LeadFact> facts) {
    return facts.values().stream()
        .sorted(Comparator.comparingLong(LeadFact::at).thenComparing(LeadFact::id))
        .toList();
  }
}
