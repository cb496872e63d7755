package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.Consumers;
import dev.leadrelay.schemas.BreachKind;
import dev.leadrelay.schemas.SlaBreach;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads breaches from now on, as somebody who sees committed records only. */
final class Breaches implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(5);
  private static final int DIGITS = 3;

  private final KafkaConsumer<String, SpecificRecord> consumer;
  private final Map<String, Histogram> late = new HashMap<>();

  Breaches(Cluster cluster) {
    this.consumer = Consumers.fromNowOn(Topics.BREACHES.name(), cluster);
  }

  /** Notes what has come. */
  void look() {
    for (var record : consumer.poll(POLL)) {
      if (record.value() instanceof SlaBreach breach && breach.getKind() == BreachKind.BREACHED) {
        var lateness = Duration.between(breach.getDue(), Instant.now());
        late(String.valueOf(breach.getSource())).recordValue(Math.max(0, lateness.toMillis()));
      }
    }
  }

  /** Milliseconds from when each breach of leads from a source was due until it was seen. */
  private Histogram late(String source) {
    return late.computeIfAbsent(source, _ -> new Histogram(DIGITS));
  }

  /** Waits for as many breaches of leads from a source, and says how late they were. */
  Histogram await(int count, String source, Instant giveUp) {
    while (late(source).getTotalCount() < count) {
      look();
      if (Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException(
            "Expected %d breaches of %s, but saw %d."
                .formatted(count, source, late(source).getTotalCount()));
      }
    }
    return late(source);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
