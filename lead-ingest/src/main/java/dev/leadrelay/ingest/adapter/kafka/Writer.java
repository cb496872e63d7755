package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.schemas.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Writes records and waits for them. Blocks: call it from a virtual thread. */
public final class Writer {

  private final Producer<String, SpecificRecord> producer;
  private final Duration patience;

  /**
   * @param producer with {@code acks=all}
   * @param patience how long a write may take
   */
  public Writer(Producer<String, SpecificRecord> producer, Duration patience) {
    this.producer = producer;
    this.patience = patience;
  }

  <V extends SpecificRecord> void write(Topic<V> topic, String key, V value)
      throws LogUnavailableException {
    write(topic, List.of(Map.entry(key, Optional.of(value))));
  }

  /** Writes values under their keys; an empty one takes back what was said under its key. */
  <V extends SpecificRecord> void write(Topic<V> topic, List<Map.Entry<String, Optional<V>>> values)
      throws LogUnavailableException {
    try {
      var sent = new ArrayList<Future<RecordMetadata>>(values.size());
      for (var each : values) {
        var value = each.getValue().orElse(null);
        sent.add(producer.send(new ProducerRecord<>(topic.name(), each.getKey(), value)));
      }
      for (var record : sent) {
        record.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      throw unavailable(e);
    }
  }

  private static LogUnavailableException unavailable(Exception cause) {
    return new LogUnavailableException(
        "Expected Kafka to confirm a write in time, but it did not.", cause);
  }
}
