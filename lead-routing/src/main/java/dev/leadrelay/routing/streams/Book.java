package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.book.BookEntry;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Keeps assignments for questions about them, the ended ones for a while. */
final class Book {

  /** Every assignment, by its id. */
  static final String ASSIGNMENTS = RoutingTopology.ASSIGNMENTS;

  /** Ids of assignments by their rep. */
  static final String BY_REP = RoutingTopology.ASSIGNMENTS_BY_REP;

  private static final String ENDED = "assignments-ended";
  private static final Duration SWEEP = Duration.ofMinutes(1);
  private static final int MAX_PER_SWEEP = 1_000;

  private final Duration retention;
  private final UnaryOperator<Instant> time;
  private KeyValueStore<String, BookEntry> assignments;
  private KeyValueStore<String, String> byRep;
  private KeyValueStore<Bytes, String> ended;

  /**
   * @param retention how long an ended assignment can be asked for
   * @param time what time it is when the system's clock shows an instant
   */
  @SuppressWarnings("NullAway.Init") // The processor opens the book before anything else.
  Book(Duration retention, UnaryOperator<Instant> time) {
    this.retention = retention;
    this.time = time;
  }

  static Set<StoreBuilder<?>> builders() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ASSIGNMENTS), Serdes.String(), RoutingSerdes.book()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(BY_REP), Serdes.String(), Serdes.String()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ENDED), Serdes.Bytes(), Serdes.String()));
  }

  void open(ProcessorContext<?, ?> context) {
    assignments = context.getStateStore(ASSIGNMENTS);
    byRep = context.getStateStore(BY_REP);
    ended = context.getStateStore(ENDED);
    context.schedule(
        SWEEP,
        PunctuationType.WALL_CLOCK_TIME,
        timestamp -> sweep(time.apply(Instant.ofEpochMilli(timestamp)).toEpochMilli()));
  }

  void keep(BookEntry newer) {
    var known = assignments.get(newer.assignmentId());
    var entry = known == null ? newer : newer.reported(known.outcome());
    assignments.put(entry.assignmentId(), entry);
    byRep.put(Keys.byRep(entry.rep(), entry.assignmentId()), entry.state().name());
    if (!entry.state().isHeldByRep()) {
      ended.put(
          endedKey(entry.changedAt().toEpochMilli(), entry.assignmentId()), entry.assignmentId());
    }
  }

  /** Notes what a rep reported about an assignment of its own. */
  void report(String assignmentId, String rep, String outcome) {
    var known = assignments.get(assignmentId);
    if (known != null && known.rep().equals(rep)) {
      assignments.put(assignmentId, known.reported(outcome));
    }
  }

  private void sweep(long now) {
    List<Bytes> old = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    try (var range = ended.range(null, endedKey(now - retention.toMillis(), ""))) {
      while (range.hasNext() && old.size() < MAX_PER_SWEEP) {
        var next = range.next();
        old.add(next.key);
        ids.add(next.value);
      }
    }
    old.forEach(ended::delete);
    ids.forEach(this::forget);
  }

  private void forget(String id) {
    var entry = assignments.delete(id);
    if (entry != null) {
      byRep.delete(Keys.byRep(entry.rep(), id));
    }
  }

  private static Bytes endedKey(long at, String id) {
    var rest = id.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + rest.length).putLong(at).put(rest).array());
  }
}
