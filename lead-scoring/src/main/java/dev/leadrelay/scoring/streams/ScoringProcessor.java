package dev.leadrelay.scoring.streams;

import dev.leadrelay.schemas.Handover;
import dev.leadrelay.schemas.HandoverKind;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.recount.Recounts;
import dev.leadrelay.scoring.streams.mapping.AccountMapper;
import dev.leadrelay.scoring.streams.mapping.AliasMapper;
import dev.leadrelay.scoring.streams.model.ModelInForce;
import dev.leadrelay.scoring.streams.model.Reevaluation;
import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.streams.state.StoredLead;
import java.time.Duration;
import java.util.Map;
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
final class ScoringProcessor implements Processor<String, SpecificRecord, String, SpecificRecord> {

  /** The leads, their timers, and on shelves of their own what is seldom needed. */
  static final String LEADS = "leads";

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final int MOST_REEVALUATED_PER_LOOK = 200;

  private final LiveEngine engines;
  private final Recounts recounts;
  private final ScoringWatch watch;
  private final Horizon horizon = new Horizon();
  private ModelInForce live;
  private LeadBook book;
  private Accounts accounts;
  private Merging merging;
  private Timers timers;
  private Recounting recounting;
  private Reevaluation reevaluation;

  @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
  private ScoringProcessor(LiveEngine engines, Recounts recounts, ScoringWatch watch) {
    this.engines = engines;
    this.recounts = recounts;
    this.watch = watch;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    KeyValueStore<String, byte[]> store = context.getStateStore(LEADS);
    this.live = new ModelInForce(engines, recounts, context.taskId().partition(), store);
    this.timers = new Timers(store);
    this.accounts = new Accounts(store);
    var chapters = new Chapters(store);
    var hosts = new Hosts(store, chapters);
    this.book =
        new LeadBook(context, new RecentLeads(Shelf.ofLeads(store)), timers, accounts, watch, live);
    this.merging = new Merging(live, book, chapters, accounts, hosts);
    this.recounting = new Recounting(live, book, chapters, hosts, merging, watch);
    this.reevaluation = new Reevaluation(store, MOST_REEVALUATED_PER_LOOK);
    context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, this::look);
  }

  @Override
  public void process(Record<String, SpecificRecord> record) {
    live.moveOn();
    horizon.recordCame(record.timestamp());
    switch (record.value()) {
      case LeadEvent event -> event(record.key(), event, record.timestamp());
      case LeadAlias alias ->
          merging.alias(record.key(), AliasMapper.toShares(alias), record.timestamp());
      case Handover handover when handover.getKind() == HandoverKind.ACCOUNT ->
          accounts.learn(
              record.key(), AccountMapper.toDomain(handover.getAccount()), record.timestamp());
      case Handover handover -> merging.handover(record.key(), handover, record.timestamp());
      default -> throw new IllegalStateException("Expected a record of scoring's inputs.");
    }
  }

  private void event(String leadId, LeadEvent event, long now) {
    watch.eventCame();
    merging.event(leadId, book.find(leadId), event, now);
  }

  private void look(long wallClock) {
    live.moveOn();
    long until = horizon.at(wallClock);
    timers.fire(until, (leadId, generation) -> fire(leadId, generation, until));
    accounts.walk(this::reach);
    // Right after a start nobody knows yet whether a backlog is coming, and so not what time it is.
    if (until >= 0) {
      recounting.go(until);
      reevaluation.go(
          live.engine().model().fingerprint(),
          (leadId, stored) -> reevaluate(leadId, stored, until));
    }
  }

  private void reach(String leadId, String domain, Map<KnownAttribute, Object> facts, long since) {
    var stored = book.find(leadId);
    if (domain.equals(stored.state().profile().domain())) {
      merging.account(leadId, stored, facts, since);
    }
  }

  private void reevaluate(String leadId, StoredLead stored, long until) {
    watch.leadReevaluated();
    book.keep(leadId, stored, live.engine().onTimer(stored.state(), until), until);
  }

  private void fire(String leadId, int generation, long until) {
    var stored = book.find(leadId);
    if (stored.generation() != generation) {
      return; // Superseded by an earlier one.
    }
    var unarmed = new StoredLead(stored.state(), Long.MAX_VALUE, generation, stored.link());
    book.keep(leadId, unarmed, live.engine().onTimer(stored.state(), until), until);
  }

  @Override
  public void close() {
    live.close();
  }

  /** Brings its own store, so that nobody else has to know that there is one. */
  record Supplier(LiveEngine live, Recounts recounts, ScoringWatch watch)
      implements ProcessorSupplier<String, SpecificRecord, String, SpecificRecord> {

    @Override
    public Processor<String, SpecificRecord, String, SpecificRecord> get() {
      return new ScoringProcessor(live, recounts, watch);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(LEADS), Serdes.String(), Serdes.ByteArray()));
    }
  }
}
