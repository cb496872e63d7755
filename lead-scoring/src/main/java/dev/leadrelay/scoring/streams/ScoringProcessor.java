package dev.leadrelay.scoring.streams;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.scoring.domain.engine.Outcome;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.streams.mapping.LeadEventMapper;
import dev.leadrelay.scoring.streams.mapping.ScoreMapper;
import dev.leadrelay.scoring.streams.state.StateSerdes;
import dev.leadrelay.scoring.streams.state.StoredLead;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Carries data between Kafka and the engine: load the lead, ask, store it, forward what changed.
 */
final class ScoringProcessor implements Processor<String, LeadEvent, String, SpecificRecord> {

  static final String LEADS = "leads";
  static final String TIMERS = "timers";

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final ScoringEngine engine;
  private final ScoringWatch watch;
  private final ScoreMapper mapper;
  private final Horizon horizon = new Horizon();
  private ProcessorContext<String, SpecificRecord> context;
  private KeyValueStore<String, StoredLead> leads;
  private Timers timers;

  @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
  private ScoringProcessor(ScoringEngine engine, ScoringWatch watch) {
    this.engine = engine;
    this.watch = watch;
    this.mapper = new ScoreMapper(engine.model());
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    this.context = context;
    this.leads = context.getStateStore(LEADS);
    this.timers = new Timers(context.getStateStore(TIMERS));
    context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, this::look);
  }

  @Override
  public void process(Record<String, LeadEvent> event) {
    horizon.recordCame(event.timestamp());
    watch.eventCame();
    var stored = Optional.ofNullable(leads.get(event.key())).orElse(StoredLead.NEW);
    var outcome =
        engine.onEvent(stored.state(), LeadEventMapper.toDomain(event.value()), event.timestamp());
    tell(event.key(), outcome, event.timestamp());
    if (outcome.isNews()) {
      leads.put(event.key(), arm(event.key(), stored, outcome));
    }
  }

  private void look(long wallClock) {
    long until = horizon.at(wallClock);
    timers.fire(until, (leadId, generation) -> fire(leadId, generation, until));
  }

  private void fire(String leadId, int generation, long until) {
    var stored = leads.get(leadId);
    if (stored == null || stored.generation() != generation) {
      return; // Superseded by an earlier one.
    }
    var outcome = engine.onTimer(stored.state(), until);
    tell(leadId, outcome, until);
    var unarmed = new StoredLead(outcome.state(), Long.MAX_VALUE, generation);
    leads.put(leadId, arm(leadId, unarmed, outcome));
  }

  /** A later change needs no new timer: the armed one finds it when it fires. */
  private StoredLead arm(String leadId, StoredLead stored, Outcome outcome) {
    long due = outcome.state().nextChange();
    if (due >= stored.armedFor()) {
      return new StoredLead(outcome.state(), stored.armedFor(), stored.generation());
    }
    timers.arm(due, leadId, stored.generation() + 1);
    return new StoredLead(outcome.state(), due, stored.generation() + 1);
  }

  private void tell(String leadId, Outcome outcome, long timestamp) {
    for (var standing : outcome.standings()) {
      context.forward(new Record<>(leadId, mapper.score(leadId, standing), timestamp));
    }
    for (var change : outcome.changes()) {
      watch.levelChanged(change);
      var profile = outcome.state().profile();
      context.forward(
          new Record<>(leadId, mapper.qualification(leadId, change, profile), timestamp));
    }
  }

  /** Brings its own stores, so that nobody else has to know that there are any. */
  record Supplier(ScoringEngine engine, ScoringWatch watch)
      implements ProcessorSupplier<String, LeadEvent, String, SpecificRecord> {

    @Override
    public Processor<String, LeadEvent, String, SpecificRecord> get() {
      return new ScoringProcessor(engine, watch);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(LEADS), Serdes.String(), StateSerdes.lead()),
          Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(TIMERS), StateSerdes.timer(), Serdes.Integer()));
    }
  }
}
