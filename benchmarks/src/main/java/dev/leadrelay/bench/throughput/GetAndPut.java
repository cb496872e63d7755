package dev.leadrelay.bench.throughput;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.scoring.streams.state.StateSerdes;
import dev.leadrelay.scoring.streams.state.StoredLead;
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

/**
 * Reads and writes the state of a lead per event, decides nothing, and passes the event on. A state
 * is what scoring keeps, of its usual size, and in its form.
 */
final class GetAndPut extends ContextualProcessor<String, LeadEvent, String, LeadEvent> {

  private static final String STORE = "states";

  private final StoredLead typical;
  private KeyValueStore<String, StoredLead> states;

  @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
  private GetAndPut(StoredLead typical) {
    this.typical = typical;
  }

  @Override
  public void init(ProcessorContext<String, LeadEvent> context) {
    super.init(context);
    states = context.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, LeadEvent> event) {
    var before = states.get(event.key());
    states.put(event.key(), before == null ? typical : before);
    context().forward(event);
  }

  /**
   * Brings the store along.
   *
   * @param typical a state of the usual size
   */
  record Supplier(StoredLead typical)
      implements ProcessorSupplier<String, LeadEvent, String, LeadEvent> {

    @Override
    public Processor<String, LeadEvent, String, LeadEvent> get() {
      return new GetAndPut(typical);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(STORE), Serdes.String(), StateSerdes.lead()));
    }
  }
}
