package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.schemas.serde.ContractSerializer;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** The producer behind all doors: it loses nothing, waits briefly, and keeps little in memory. */
public final class LogProducer {

  private static final int MAX_REQUEST_BYTES = 2 * 1024 * 1024;

  private LogProducer() {}

  /**
   * Connects to the brokers.
   *
   * @param deliveryTimeout after which a record that is not confirmed counts as not stored
   * @param bufferBytes memory for records that are not confirmed yet
   */
  public static Producer<String, SpecificRecord> create(
      String brokers, String registryUrl, Duration deliveryTimeout, long bufferBytes) {
    int timeout = (int) deliveryTimeout.toMillis();
    return new KafkaProducer<>(
        Map.ofEntries(
            Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
            Map.entry("schema.registry.url", registryUrl),
            Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
            Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ContractSerializer.class),
            Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
            Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
            Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout),
            Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2),
            Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 2),
            Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferBytes),
            Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES),
            Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500)));
  }
}
