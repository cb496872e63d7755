package dev.leadrelay.scoring.domain.recount;

import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.LeadsAtOnce;
import dev.leadrelay.scoring.domain.backtest.Progress;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.model.EventRule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Goes through one partition of the log, as often as its leads do not fit into memory at once, and
 * counts for some rules what each lead did. Leads of which they count nothing are not told.
 */
public final class Recount implements EventLog.Reader {

  private final LeadsAtOnce<LeadRecount> leads;
  private final Progress progress;

  private Recount(
      List<EventRule> rules,
      Map<String, List<LeadFact>> rejections,
      int mostLeads,
      Progress progress) {
    this.leads =
        new LeadsAtOnce<>(
            mostLeads,
            leadId -> new LeadRecount(rules, rejections.getOrDefault(leadId, List.of())));
    this.progress = progress;
  }

  /**
   * Counts all leads of a partition.
   *
   * @param mostLeads how many of them are held in memory at once
   * @param reader is told each lead once all its events are counted
   */
  public static void run(
      EventLog log,
      int partition,
      List<EventRule> rules,
      int mostLeads,
      Progress progress,
      Consumer<RecountedLead> reader) {
    var rejections = log.rejections(partition);
    var recount = new Recount(rules, rejections, mostLeads, progress);
    do {
      log.read(partition, recount.leads.begin(), recount);
      if (progress.isUnwanted()) {
        return;
      }
      rejections.keySet().forEach(leadId -> recount.leads.admits(leadId, Long.MAX_VALUE));
      recount.leads.finish((leadId, lead) -> tell(lead.result(leadId), reader));
    } while (recount.leads.isIncomplete());
  }

  private static void tell(RecountedLead lead, Consumer<RecountedLead> reader) {
    if (lead.folded() > 0 || !lead.counted().isEmpty()) {
      reader.accept(lead);
    }
  }

  @Override
  public boolean wants(String leadId, long offset) {
    return !progress.isUnwanted() && leads.admits(leadId, offset);
  }

  @Override
  public void take(String leadId, LeadFact event) {
    var lead = leads.find(leadId);
    if (lead != null) {
      lead.take(event);
      progress.eventJudged();
    }
  }
}
