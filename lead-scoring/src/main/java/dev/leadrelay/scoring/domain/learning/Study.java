package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Finding;
import dev.leadrelay.scoring.domain.backtest.Progress;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.Fingerprint;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.LeadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replays the log for the leads whose outcome is known, each up to the instant at which it became
 * known: what comes later is no sign of it, but its consequence.
 */
final class Study {

  /** One lead of so many is kept aside; which ones is decided by their ids, the same each time. */
  private static final int KEPT_OF = 4;

  private final ScoringEngine engine;
  private final int mostLeads;
  private final Progress progress;
  private final List<Example> training = new ArrayList<>();
  private final List<Example> kept = new ArrayList<>();

  private Study(ScoringEngine engine, int mostLeads, Progress progress) {
    this.engine = engine;
    this.mostLeads = mostLeads;
    this.progress = progress;
  }

  /**
   * Reads the leads to learn from.
   *
   * @param mostLeads the leads of further partitions are left out once there are so many
   */
  static Examples read(ScoringEngine engine, EventLog log, int mostLeads, Progress progress) {
    var study = new Study(engine, mostLeads, progress);
    for (int partition = 0; partition < log.partitions(); partition++) {
      study.read(log, partition);
    }
    return new Examples(study.training, study.kept);
  }

  private void read(EventLog log, int partition) {
    var findings = log.findings(partition);
    var leads = new Replay(findings, mostLeads - training.size() - kept.size());
    log.read(partition, 0, leads);
    leads.states.forEach(
        (leadId, state) -> {
          var finding = findings.get(leadId);
          if (finding != null) {
            add(leadId, new Example(Traits.of(engine, state, finding.at()), finding.won()));
          }
        });
  }

  private void add(String leadId, Example example) {
    boolean isKept = Math.floorMod(Fingerprint.of(leadId), KEPT_OF) == 0;
    (isKept ? kept : training).add(example);
  }

  private final class Replay implements EventLog.Reader {

    private final Map<String, Finding> findings;
    private final int mostLeads;
    private final Map<String, LeadState> states = new HashMap<>();

    Replay(Map<String, Finding> findings, int mostLeads) {
      this.findings = findings;
      this.mostLeads = mostLeads;
    }

    @Override
    public boolean wants(String leadId, long offset) {
      progress.eventJudged();
      return !progress.isUnwanted()
          && (states.containsKey(leadId)
              || (findings.containsKey(leadId) && states.size() < mostLeads));
    }

    @Override
    public void take(String leadId, LeadFact event) {
      var finding = findings.get(leadId);
      if (finding != null && event.at() <= finding.at()) {
        var before = states.getOrDefault(leadId, LeadState.NEW);
        states.put(leadId, engine.onEvent(before, event, event.at()).state());
      }
    }
  }
}
