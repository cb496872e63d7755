package dev.leadrelay.bench.throughput;

import dev.leadrelay.schemas.LeadEvent;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Reads and writes one state per event, decides nothing, and passes the event on. */
final class GetAndPut extends ContextualProcessor<String, LeadEvent, String, LeadEvent> {

  private static final String STORE = "states";

  private final int bytes;
  private KeyValueStore<String, byte[]> states;

  @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
  private GetAndPut(int bytes) {
    this.bytes = bytes;
  }

  @Override
  public void init(ProcessorContext<String, LeadEvent> context) {
    super.init(context);
    states = context.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, LeadEvent> event) {
    var before = states.get(event.key());
    var after = before == null ? new byte[bytes] : before.clone();
    after[0]++;
    states.put(event.key(), after);
    context().forward(event);
  }

  /**
   * Brings the store along.
   *
   * @param bytes size of a state
   */
  record Supplier(int bytes) implements ProcessorSupplier<String, LeadEvent, String, LeadEvent> {

    @Override
    public Processor<String, LeadEvent, String, LeadEvent> get() {
      return new GetAndPut(bytes);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray()));
    }
  }
}
