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
 * Counts for some rules what each lead of a partition did. Leads of which they count nothing are
 * not told. Pure but for the log that it reads.
 *
 * @param mostLeads how many leads are held in memory at once
 * @param mostEvents how many of their counted events are
 */
public record Recount(List<EventRule> rules, int mostLeads, int mostEvents) {

  /**
   * Goes through a partition, as often as its leads do not fit into memory at once.
   *
   * @param reader is told each lead once all its events are counted
   */
  public void run(EventLog log, int partition, Progress progress, Consumer<RecountedLead> reader) {
    var rejections = log.rejections(partition);
    var pass = new Pass(rejections, progress);
    do {
      log.read(partition, pass.leads.begin(), pass);
      if (progress.isUnwanted()) {
        return;
      }
      rejections.keySet().forEach(leadId -> pass.leads.admits(leadId, Long.MAX_VALUE));
      pass.finish(reader);
    } while (pass.leads.isIncomplete());
  }

  private static void tell(RecountedLead lead, Consumer<RecountedLead> reader) {
    if (lead.folded() > 0 || !lead.counted().isEmpty()) {
      reader.accept(lead);
    }
  }

  private final class Pass implements EventLog.Reader {

    private final LeadsAtOnce<LeadRecount> leads;
    private final Progress progress;
    private int events;

    Pass(Map<String, List<LeadFact>> rejections, Progress progress) {
      this.leads =
          new LeadsAtOnce<>(
              mostLeads,
              leadId -> new LeadRecount(rules, rejections.getOrDefault(leadId, List.of())));
      this.progress = progress;
    }

    @Override
    public boolean wants(String leadId, long offset) {
      return !progress.isUnwanted() && leads.admits(leadId, offset);
    }

    @Override
    public void take(String leadId, LeadFact event) {
      var lead = leads.find(leadId);
      if (lead != null) {
        events -= lead.size();
        lead.take(event);
        events += lead.size();
        progress.eventJudged();
        makeRoom();
      }
    }

    private void makeRoom() {
      while (events > mostEvents && leads.size() > 1) {
        leads.halve();
        events = leads.all().mapToInt(LeadRecount::size).sum();
      }
    }

    void finish(Consumer<RecountedLead> reader) {
      leads.finish((leadId, lead) -> tell(lead.result(leadId), reader));
      events = 0;
    }
  }
}
