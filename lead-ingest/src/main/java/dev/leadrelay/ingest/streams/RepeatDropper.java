package dev.leadrelay.ingest.streams;

import dev.leadrelay.ingest.domain.repeat.Fingerprint;
import dev.leadrelay.ingest.domain.repeat.RepeatWindow;
import dev.leadrelay.schemas.LeadEvent;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Forwards an event unless its fingerprint was seen within the window, by the time of the record.
 */
final class RepeatDropper extends ContextualProcessor<String, LeadEvent, String, LeadEvent> {

  static final String SEEN_EVENTS = "seen-events";

  /** Instances' clocks differ a little, and a record may be older than the newest one. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofHours(1);

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init() before anything else.
  private WindowStore<byte[], byte[]> seen;

  @Override
  public void init(ProcessorContext<String, LeadEvent> context) {
    super.init(context);
    seen = context.getStateStore(SEEN_EVENTS);
  }

  @Override
  public void process(Record<String, LeadEvent> record) {
    var event = record.value();
    var fingerprint = Fingerprint.of(event.getSource(), event.getEventId()).toBytes();
    long at = record.timestamp();
    if (!RepeatWindow.isRepeat(at, period -> seen.fetch(fingerprint, period))) {
      seen.put(fingerprint, RepeatWindow.sighting(at), RepeatWindow.periodOf(at));
      context().forward(record);
    }
  }

  /** Brings its own store: whole segments of it expire, so that no timer has to clean up. */
  record Supplier() implements ProcessorSupplier<String, LeadEvent, String, LeadEvent> {

    @Override
    public Processor<String, LeadEvent, String, LeadEvent> get() {
      return new RepeatDropper();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.windowStoreBuilder(
              Stores.persistentWindowStore(
                  SEEN_EVENTS,
                  RepeatWindow.KEPT.plus(CLOCK_DIFFERENCE),
                  RepeatWindow.LENGTH,
                  false),
              Serdes.ByteArray(),
              Serdes.ByteArray()));
    }
  }
}
