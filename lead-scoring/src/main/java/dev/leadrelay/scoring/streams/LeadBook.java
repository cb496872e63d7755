package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.Outcome;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.streams.mapping.ScoreMapper;
import dev.leadrelay.scoring.streams.state.StoredLead;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The leads of one partition: finds them, keeps them with their timers, tells what changed. */
final class LeadBook {

  private final ProcessorContext<String, SpecificRecord> context;
  private final RecentLeads leads;
  private final Timers timers;
  private final Accounts accounts;
  private final ScoringWatch watch;
  private final LiveEngine live;

  LeadBook(
      ProcessorContext<String, SpecificRecord> context,
      RecentLeads leads,
      Timers timers,
      Accounts accounts,
      ScoringWatch watch,
      LiveEngine live) {
    this.context = context;
    this.leads = leads;
    this.timers = timers;
    this.accounts = accounts;
    this.watch = watch;
    this.live = live;
  }

  StoredLead find(String leadId) {
    return leads.find(leadId);
  }

  /** Keeps what became of a lead, and tells it unless the lead is merged into another one. */
  void keep(String leadId, StoredLead before, Outcome outcome, long timestamp) {
    if (before.link().isShown()) {
      tell(leadId, outcome, timestamp);
    }
    accounts.moved(leadId, before.state().profile(), outcome.state().profile());
    leads.keep(leadId, arm(leadId, before, outcome));
  }

  /** A later change needs no new timer: the armed one finds it when it fires. */
  private StoredLead arm(String leadId, StoredLead stored, Outcome outcome) {
    long due = outcome.state().nextChange();
    if (due >= stored.armedFor()) {
      return new StoredLead(outcome.state(), stored.armedFor(), stored.generation(), stored.link());
    }
    timers.arm(due, leadId, stored.generation() + 1);
    return new StoredLead(outcome.state(), due, stored.generation() + 1, stored.link());
  }

  private void tell(String leadId, Outcome outcome, long timestamp) {
    var mapper = new ScoreMapper(live.engine().model());
    for (var standing : outcome.standings()) {
      forward(leadId, mapper.score(leadId, standing, outcome.state()), timestamp);
    }
    for (var change : outcome.changes()) {
      watch.levelChanged(change);
      var profile = outcome.state().profile();
      var companies = accounts.companies(profile.domain());
      forward(leadId, mapper.qualification(leadId, change, profile, companies), timestamp);
    }
  }

  /** Takes a lead's score back: what it did counts for another one now. */
  void takeBack(String leadId, long timestamp) {
    forward(leadId, null, timestamp);
  }

  /** Sends a record on; which topic it is for is told by its type. */
  void forward(String key, @Nullable SpecificRecord value, long timestamp) {
    context.forward(new Record<>(key, value, timestamp));
  }
}
