package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Finding;
import dev.leadrelay.scoring.domain.backtest.MergedLeads;
import dev.leadrelay.scoring.domain.backtest.Progress;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.Fingerprint;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.LeadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    var merged = new MergedLeads(log, progress);
    for (int partition = 0; partition < log.partitions(); partition++) {
      study.read(log, partition, merged.tied());
    }
    study.read(merged);
    return new Examples(study.training, study.kept);
  }

  private void read(EventLog log, int partition, Set<String> tied) {
    var findings = new HashMap<>(log.findings(partition));
    findings.keySet().removeAll(tied);
    var leads = new Replay(findings, room());
    log.read(partition, 0, leads);
    leads.states.forEach((leadId, state) -> add(leadId, state, findings.get(leadId)));
  }

  /** Leads that turned out to be one person are one example. */
  private void read(MergedLeads merged) {
    var findings = merged.findings();
    var holders = findings.keySet().stream().sorted().limit(room()).collect(Collectors.toSet());
    merged.read(
        holders,
        (holder, facts) -> {
          var finding = findings.get(holder);
          var state = LeadState.NEW;
          for (var fact : facts) {
            state = known(state, fact, finding);
          }
          if (!state.isNew()) {
            add(holder, state, finding);
          }
        });
  }

  private int room() {
    return mostLeads - training.size() - kept.size();
  }

  private LeadState known(LeadState before, LeadFact event, @Nullable Finding finding) {
    return finding != null && event.at() <= finding.at()
        ? engine.onEvent(before, event, event.at()).state()
        : before;
  }

  private void add(String leadId, LeadState state, @Nullable Finding finding) {
    if (finding != null) {
      boolean isKept = Math.floorMod(Fingerprint.of(leadId), KEPT_OF) == 0;
      (isKept ? kept : training)
          .add(new Example(Traits.of(engine, state, finding.at()), finding.won()));
    }
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
      var before = states.getOrDefault(leadId, LeadState.NEW);
      var state = known(before, event, findings.get(leadId));
      if (!state.isNew()) {
        states.put(leadId, state);
      }
    }
  }
}
