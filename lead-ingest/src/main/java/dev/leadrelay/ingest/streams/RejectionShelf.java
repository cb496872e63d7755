package dev.leadrelay.ingest.streams;

import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Shows the refused events by their ids, the newest last. Every instance has all of them: they are
 * few, and whoever looks at them wants to see all. A copy that is lost is read from the topic
 * again.
 *
 * <pre>
 * leads.rejected --> [ shelve-rejections ]
 *                      rejections, on every instance
 * </pre>
 */
public final class RejectionShelf {

  /** Name of the store. */
  public static final String REJECTIONS = "rejections";

  /** As long as the topic keeps them. */
  static final Duration KEPT = Duration.ofDays(366);

  private final Serde<RejectedEvent> rejections;

  public RejectionShelf(Serde<RejectedEvent> rejections) {
    this.rejections = rejections;
  }

  /** Adds the store to a topology. */
  public void addTo(StreamsBuilder builder) {
    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(REJECTIONS), Serdes.String(), rejections),
        Topics.REJECTED.name(),
        Consumed.with(Serdes.String(), rejections).withName("shelve-rejections"),
        Shelving::new);
  }

  private static final class Shelving
      extends ContextualProcessor<String, RejectedEvent, Void, Void> {

    /** More go than come, so that nothing piles up. */
    private static final int MOST_REMOVED = 2;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init() before anything else.
    private KeyValueStore<String, RejectedEvent> shelf;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      super.init(context);
      shelf = context.getStateStore(REJECTIONS);
    }

    @Override
    public void process(Record<String, RejectedEvent> record) {
      var rejection = record.value();
      shelf.put(rejection.getRejectionId(), rejection);
      removeBefore(record.timestamp() - KEPT.toMillis());
    }

    private void removeBefore(long oldest) {
      var old = new ArrayList<String>();
      try (var all = shelf.all()) {
        while (old.size() < MOST_REMOVED && all.hasNext()) {
          var entry = all.next();
          if (entry.value.getReceivedAt().toEpochMilli() >= oldest) {
            break;
          }
          old.add(entry.key);
        }
      }
      old.forEach(shelf::delete);
    }
  }
}
