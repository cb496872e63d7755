package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.rejected.Rejected;
import dev.leadrelay.ingest.domain.rejected.RejectedEvents;
import dev.leadrelay.ingest.domain.rejected.Wanted;
import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The refused events, read from the stream's store and changed by a newer record in the topic. */
public final class KafkaRejectedEvents implements RejectedEvents {

  private final StoreQueries queries;
  private final String store;
  private final Writer writer;

  /**
   * @param store name of the store that has them by their ids
   */
  public KafkaRejectedEvents(StoreQueries queries, String store, Writer writer) {
    this.queries = queries;
    this.store = store;
    this.writer = writer;
  }

  @Override
  public List<Rejected> list(Wanted wanted, int most) {
    var found = new ArrayList<Rejected>();
    try (var newestFirst = rejections().reverseRange(null, lastBefore(wanted.before()))) {
      while (found.size() < most && newestFirst.hasNext()) {
        var rejected = RejectionMapper.toDomain(newestFirst.next().value);
        if (wanted.from() != null && rejected.receivedAt().isBefore(wanted.from())) {
          break; // What is left is older still.
        }
        if (wanted.matches(rejected)) {
          found.add(rejected);
        }
      }
    }
    return found;
  }

  @Override
  public Optional<Rejected> find(String id) {
    return Optional.ofNullable(rejections().get(id)).map(RejectionMapper::toDomain);
  }

  @Override
  public void settle(Rejected settled) throws LogUnavailableException {
    writer.write(Topics.REJECTED, settled.source(), RejectionMapper.toAvro(settled));
  }

  /** Ids are hexadecimal: nothing lies between an id without its last character and the id. */
  private static @Nullable String lastBefore(@Nullable String id) {
    return id == null
        ? null
        : id.substring(0, id.length() - 1) + (char) (id.charAt(id.length() - 1) - 1);
  }

  private ReadOnlyKeyValueStore<String, RejectedEvent> rejections() {
    return queries.local(store, QueryableStoreTypes.keyValueStore());
  }
}
