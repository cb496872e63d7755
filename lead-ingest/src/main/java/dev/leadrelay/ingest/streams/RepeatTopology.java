package dev.leadrelay.ingest.streams;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Lets every event through once.
 *
 * <pre>
 * leads.accepted --> [ drop-repeats ] --> leads.events
 *                      seen-events
 * </pre>
 *
 * Both topics are keyed by lead, so the copies of an event meet in the partition of its lead, and
 * the transaction that writes an event also writes that it was seen.
 */
public final class RepeatTopology implements Consumer<KStream<String, LeadEvent>> {

  /** Name of the store with the fingerprints of the last days. */
  public static final String SEEN_EVENTS = RepeatDropper.SEEN_EVENTS;

  private final Serde<LeadEvent> events;

  public RepeatTopology(Serde<LeadEvent> events) {
    this.events = events;
  }

  @Override
  public void accept(KStream<String, LeadEvent> accepted) {
    accepted
        .process(new RepeatDropper.Supplier(), Named.as("drop-repeats"))
        .to(Topics.EVENTS.name(), Produced.with(Serdes.String(), events).withName("write-events"));
  }
}
