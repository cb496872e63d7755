package dev.leadrelay.bench.routing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
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
    implements ProcessorSupplier<String, byte[], String, SpecificRecord> {

  private static final String HEADERS = "desks";
  private static final String CASES = "desk-cases";
  private static final String TIMERS = "desk-timers";
  private static final String DECISIONS = "desk-decisions";

  static final List<String> NAMES = List.of(HEADERS, CASES, TIMERS, DECISIONS);

  private static final Duration INSTANT = Duration.ofMillis(1);

  @Override
  public Processor<String, byte[], String, SpecificRecord> get() {
    return new OfTeam(records);
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        keyValues(HEADERS).withCachingEnabled(),
        keyValues(CASES),
        keyValues(TIMERS),
        Stores.windowStoreBuilder(
            Stores.persistentWindowStore(DECISIONS, RoutingStage.RETENTION, INSTANT, true),
            Serdes.String(),
            Serdes.ByteArray()));
  }

  static StoreBuilder<KeyValueStore<String, byte[]>> keyValues(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
  }

  private static final class OfTeam
      extends ContextualProcessor<String, byte[], String, SpecificRecord> {

    private final ReadyMade records;
    private KeyValueStore<String, byte[]> headers;
    private KeyValueStore<String, byte[]> cases;
    private KeyValueStore<String, byte[]> timers;
    private WindowStore<String, byte[]> decisions;
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
    public void process(Record<String, byte[]> command) {
      var lead = Qualifications.leadId(leads++);
      var _ = cases.get(lead);
      cases.put(lead, records.stored(CASES));
      timers.put(lead, records.stored(TIMERS));
      headers.put(command.key(), records.stored(HEADERS));
      decisions.put(lead, records.stored(DECISIONS), command.timestamp());
      forward(lead, records.decision(), command);
      forward(lead, records.assignment(), command);
      forward(lead, records.notification(), command);
    }

    private void forward(String key, SpecificRecord value, Record<String, byte[]> command) {
      context().forward(new Record<>(key, value, command.timestamp(), command.headers()));
    }
  }
}
