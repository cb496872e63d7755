package dev.leadrelay.bench.latency;

import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.Consumers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Notes when each key was first seen on a topic by a reader who sees committed records only. */
final class Arrivals implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, SpecificRecord> consumer;
  private final Predicate<SpecificRecord> counts;
  private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();
  private final Thread reader;

  /**
   * @param counts which records are arrivals
   */
  Arrivals(String topic, Predicate<SpecificRecord> counts, Cluster cluster) {
    this.counts = counts;
    this.consumer = Consumers.fromNowOn(topic, cluster);
    this.reader = Thread.ofPlatform().name("arrivals").start(this::read);
  }

  private void read() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        for (var record : consumer.poll(POLL)) {
          if (counts.test(record.value())) {
            firstSeen.putIfAbsent(record.key(), System.nanoTime());
          }
        }
      }
    } catch (WakeupException end) {
      consumer.close();
    }
  }

  /** When the key was first seen, by {@link System#nanoTime}; null when it was not. */
  @Nullable Long seen(String key) {
    return firstSeen.get(key);
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
