package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.desk.LeadCase;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** The stores of the desks of one partition. */
record DeskStores(
    KeyValueStore<String, DeskHeader> headers,
    KeyValueStore<String, LeadCase> cases,
    KeyValueStore<Bytes, byte[]> timers,
    KeyValueStore<Bytes, String> queue,
    WindowStore<String, DecisionEntry> decisions) {

  private static final String HEADERS = RoutingTopology.DESKS;
  private static final String CASES = "desk-cases";
  private static final String TIMERS = "desk-timers";
  private static final String QUEUE = "desk-queues";
  private static final String DECISIONS = RoutingTopology.DESK_DECISIONS;

  /** A decision has an instant and no duration. */
  private static final Duration INSTANT = Duration.ofMillis(1);

  /**
   * @param retention how long a decision can be asked for
   */
  static Set<StoreBuilder<?>> builders(Duration retention) {
    return Set.of(
        // A header changes with every lead; what it was between two commits concerns nobody.
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(HEADERS), Serdes.String(), RoutingSerdes.header())
            .withCachingEnabled(),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CASES), Serdes.String(), RoutingSerdes.leadCase()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(TIMERS), Serdes.Bytes(), Serdes.ByteArray()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(QUEUE), Serdes.Bytes(), Serdes.String()),
        Stores.windowStoreBuilder(
            Stores.persistentWindowStore(DECISIONS, retention, INSTANT, true),
            Serdes.String(),
            RoutingSerdes.decision()));
  }

  static DeskStores of(ProcessorContext<?, ?> context) {
    return new DeskStores(
        context.getStateStore(HEADERS),
        context.getStateStore(CASES),
        context.getStateStore(TIMERS),
        context.getStateStore(QUEUE),
        context.getStateStore(DECISIONS));
  }
}
