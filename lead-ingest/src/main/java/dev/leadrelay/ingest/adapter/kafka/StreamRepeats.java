package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.domain.repeat.RepeatWindow;
import dev.leadrelay.ingest.domain.repeat.Repeats;
import dev.leadrelay.kit.streams.RunningStreams;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyWindowStore;

/**
 * Looks into the part of the stream's memory that this instance holds. What another instance holds,
 * or what is on the move, counts as not seen: the stream drops a repeat all the same.
 */
public final class StreamRepeats implements Repeats {

  private static final StringSerializer KEYS = new StringSerializer();

  /** A part of the memory of a stream. */
  private record Part(KafkaStreams stream, int partition) {}

  private final RunningStreams streams;
  private final String store;

  /** Getting hold of a part costs more than a look into it. */
  private final Map<Part, ReadOnlyWindowStore<byte[], byte[]>> parts = new ConcurrentHashMap<>();

  /**
   * @param store name of the window store that holds the fingerprints of a lead's events
   */
  public StreamRepeats(RunningStreams streams, String store) {
    this.streams = streams;
    this.store = store;
  }

  @Override
  public List<Boolean> seenBefore(List<Sighting> sightings) {
    var stream =
        streams.all().stream().filter(s -> s.state() == KafkaStreams.State.RUNNING).findFirst();
    return sightings.stream()
        .map(sighting -> stream.filter(s -> isSeen(s, sighting)).isPresent())
        .toList();
  }

  private boolean isSeen(KafkaStreams stream, Sighting sighting) {
    try {
      int partition = stream.queryMetadataForKey(store, sighting.leadId(), KEYS).partition();
      var seen = parts.computeIfAbsent(new Part(stream, partition), this::find);
      var fingerprint = sighting.fingerprint().toBytes();
      long at = sighting.at().toEpochMilli();
      // Only the stream meets records that another instance stamped later than now.
      return RepeatWindow.isRepeat(
          at, period -> period > at ? null : seen.fetch(fingerprint, period));
    } catch (InvalidStateStoreException | IllegalStateException e) {
      return false;
    }
  }

  private ReadOnlyWindowStore<byte[], byte[]> find(Part part) {
    return part.stream()
        .store(
            StoreQueryParameters.fromNameAndType(
                    store, QueryableStoreTypes.<byte[], byte[]>windowStore())
                .withPartition(part.partition()));
  }
}
