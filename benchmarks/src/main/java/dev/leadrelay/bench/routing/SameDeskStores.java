package dev.leadrelay.bench.routing;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.desk.LeadCase;
import dev.leadrelay.routing.streams.RoutingTopology;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import java.time.Duration;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** The gets and puts in the partition of a team for a lead that is assigned at once. */
record SameDeskStores(ReadyMade records)
    implements ProcessorSupplier<String, Command, String, SpecificRecord> {

  static final String HEADERS = RoutingTopology.DESKS;
  static final String CASES = "desk-cases";
  private static final String TIMERS = "desk-timers";
  static final String DECISIONS = RoutingTopology.DESK_DECISIONS;

  private static final Duration INSTANT = Duration.ofMillis(1);

  /** That a timer is there says all. */
  private static final byte[] NOTHING = {};

  @Override
  public Processor<String, Command, String, SpecificRecord> get() {
    return new OfTeam(records);
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        keyValues(HEADERS, RoutingSerdes.header()).withCachingEnabled(),
        keyValues(CASES, RoutingSerdes.leadCase()),
        keyValues(TIMERS, Serdes.ByteArray()),
        Stores.windowStoreBuilder(
            Stores.persistentWindowStore(DECISIONS, RoutingStage.RETENTION, INSTANT, true),
            Serdes.String(),
            RoutingSerdes.decision()));
  }

  static <V> StoreBuilder<KeyValueStore<String, V>> keyValues(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }

  private static final class OfTeam
      extends ContextualProcessor<String, Command, String, SpecificRecord> {

    private final ReadyMade records;
    private KeyValueStore<String, DeskHeader> headers;
    private KeyValueStore<String, LeadCase> cases;
    private KeyValueStore<String, byte[]> timers;
    private WindowStore<String, DecisionEntry> decisions;
    private long leads;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
    OfTeam(ReadyMade records) {
      this.records = records;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
      super.init(context);
      headers = context.getStateStore(HEADERS);
      cases = context.getStateStore(CASES);
      timers = context.getStateStore(TIMERS);
      decisions = context.getStateStore(DECISIONS);
    }

    @Override
    public void process(Record<String, Command> command) {
      var lead = Qualifications.leadId(leads++);
      var _ = cases.get(lead);
      cases.put(lead, records.leadCase());
      timers.put(lead, NOTHING);
      headers.put(command.key(), records.header());
      decisions.put(lead, records.kept(), command.timestamp());
      forward(lead, records.decision(), command);
      forward(lead, records.assignment(), command);
      forward(lead, records.notification(), command);
    }

    private void forward(String key, SpecificRecord value, Record<String, Command> command) {
      context().forward(new Record<>(key, value, command.timestamp(), command.headers()));
    }
  }
}
