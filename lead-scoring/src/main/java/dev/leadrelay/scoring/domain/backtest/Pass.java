package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.util.Map;
import java.util.Set;

/**
 * Goes through one partition, as often as its leads do not fit into memory at once. Leads that are
 * tied to others are left to {@link MergedLeads}.
 */
final class Pass implements EventLog.Reader {

  private record Lead(Trail live, Trail draft) {}

  private final Map<String, Finding> findings;
  private final Set<String> tied;
  private final Progress progress;
  private final LeadsAtOnce<Lead> leads;
  private long events;

  Pass(Backtest backtest, Map<String, Finding> findings, Set<String> tied, Progress progress) {
    this.findings = findings;
    this.tied = tied;
    this.progress = progress;
    this.leads = new LeadsAtOnce<>(backtest.mostLeads(), leadId -> first(backtest, leadId));
  }

  private Lead first(Backtest backtest, String leadId) {
    var finding = findings.get(leadId);
    long known = finding == null ? Long.MIN_VALUE : finding.at();
    return new Lead(new Trail(backtest.live(), known), new Trail(backtest.draft(), known));
  }

  /** Where to begin reading. */
  long begin() {
    return leads.begin();
  }

  @Override
  public boolean wants(String leadId, long offset) {
    return !progress.isUnwanted() && !tied.contains(leadId) && leads.admits(leadId, offset);
  }

  @Override
  public void take(String leadId, LeadFact event) {
    var lead = leads.find(leadId);
    if (lead != null) {
      lead.live().take(event);
      lead.draft().take(event);
      events++;
      progress.eventJudged();
    }
  }

  void finish(long until, Comparison comparison) {
    leads.finish(
        (leadId, lead) -> {
          lead.live().waitUntil(until);
          lead.draft().waitUntil(until);
          comparison.add(leadId, lead.live(), lead.draft(), findings.get(leadId));
        });
  }

  /** Whether leads were left out that did not fit. */
  boolean isIncomplete() {
    return leads.isIncomplete();
  }

  long events() {
    return events;
  }
}
