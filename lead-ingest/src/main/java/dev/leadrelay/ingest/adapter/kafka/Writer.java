package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.schemas.topics.Topic;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Writes one record and waits for it. Blocks: call it from a virtual thread. */
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
    try {
      producer
          .send(new ProducerRecord<>(topic.name(), key, value))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
