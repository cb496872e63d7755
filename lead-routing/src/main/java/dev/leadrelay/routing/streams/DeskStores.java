package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.desk.LeadCase;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the desks of one partition. */
record DeskStores(
    KeyValueStore<String, DeskHeader> headers,
    KeyValueStore<String, LeadCase> cases,
    KeyValueStore<Bytes, byte[]> timers,
    KeyValueStore<Bytes, String> queue,
    Decisions decisions) {

  private static final String HEADERS = RoutingTopology.DESKS;
  private static final String CASES = "desk-cases";
  private static final String TIMERS = "desk-timers";
  private static final String QUEUE = "desk-queues";
  private static final String DECISIONS = RoutingTopology.DESK_DECISIONS;

  static Set<StoreBuilder<?>> builders() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(HEADERS), Serdes.String(), RoutingSerdes.header()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CASES), Serdes.String(), RoutingSerdes.leadCase()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(TIMERS), Serdes.Bytes(), Serdes.ByteArray()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(QUEUE), Serdes.Bytes(), Serdes.String()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(DECISIONS), Serdes.String(), RoutingSerdes.decisions()));
  }

  static DeskStores of(ProcessorContext<?, ?> context) {
    return new DeskStores(
        context.getStateStore(HEADERS),
        context.getStateStore(CASES),
        context.getStateStore(TIMERS),
        context.getStateStore(QUEUE),
        new Decisions(context.getStateStore(DECISIONS)));
  }
}
