package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.Fingerprint;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Goes through one partition, as often as its leads do not fit into memory at once. Leads that are
 * tied to others are left to {@link MergedLeads}.
 */
final class Pass implements EventLog.Reader {

  private record Lead(Trail live, Trail draft) {}

  private final ScoringEngine live;
  private final ScoringEngine draft;
  private final int mostLeads;
  private final Map<String, Finding> findings;
  private final Set<String> tied;
  private final Progress progress;
  private final Map<String, Lead> held = new LinkedHashMap<>();

  /** Eight bytes of each lead that is done with. */
  private final Set<Long> done = new HashSet<>();

  private long from;
  private long firstLeftOut = -1;
  private long events;

  Pass(Backtest backtest, Map<String, Finding> findings, Set<String> tied, Progress progress) {
    this.live = backtest.live();
    this.draft = backtest.draft();
    this.mostLeads = backtest.mostLeads();
    this.findings = findings;
    this.tied = tied;
    this.progress = progress;
  }

  /** Where to begin reading. */
  long begin() {
    firstLeftOut = -1;
    return from;
  }

  @Override
  public boolean wants(String leadId, long offset) {
    if (progress.isUnwanted()) {
      return false;
    }
    if (held.containsKey(leadId)) {
      return true;
    }
    if (tied.contains(leadId)) {
      return false;
    }
    if (done.contains(Fingerprint.of(leadId))) {
      return false;
    }
    if (held.size() == mostLeads) {
      firstLeftOut = firstLeftOut < 0 ? offset : firstLeftOut;
      return false;
    }
    var finding = findings.get(leadId);
    long known = finding == null ? Long.MIN_VALUE : finding.at();
    held.put(leadId, new Lead(new Trail(live, known), new Trail(draft, known)));
    return true;
  }

  @Override
  public void take(String leadId, LeadFact event) {
    var lead = held.get(leadId);
    if (lead != null) {
      lead.live().take(event);
      lead.draft().take(event);
      events++;
      progress.eventJudged();
    }
  }

  void finish(long until, Comparison comparison) {
    held.forEach(
        (leadId, lead) -> {
          lead.live().waitUntil(until);
          lead.draft().waitUntil(until);
          comparison.add(leadId, lead.live(), lead.draft(), findings.get(leadId));
          done.add(Fingerprint.of(leadId));
        });
    held.clear();
    from = firstLeftOut;
  }

  /** Whether leads were left out that did not fit. */
  boolean isIncomplete() {
    return firstLeftOut >= 0;
  }

  long events() {
    return events;
  }
}
