package dev.leadrelay.bench.latency;

import dev.leadrelay.bench.load.Backlog;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.schemas.serde.ContractDeserializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Carries records from one topic to the next, at once and without any guarantee. */
final class Relay implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final String to;
  private final KafkaConsumer<String, Object> consumer;
  private final KafkaProducer<String, Object> producer;
  private final Thread carrier;

  Relay(String from, String to, Cluster cluster) {
    this.to = to;
    this.producer = new KafkaProducer<>(Backlog.settings(cluster));
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "schema.registry.url",
                cluster.registryUrl(),
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ContractDeserializer.class));
    List<TopicPartition> partitions =
        consumer.partitionsFor(from).stream()
            .map(partition -> new TopicPartition(from, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    this.carrier = Thread.ofPlatform().name(from).start(this::carry);
  }

  private void carry() {
    try (consumer;
        producer) {
      while (!Thread.currentThread().isInterrupted()) {
        for (var record : consumer.poll(POLL)) {
          // A record that is lost here is one that does not arrive, and the result says so.
          var _ = producer.send(new ProducerRecord<>(to, record.key(), record.value()));
        }
      }
    } catch (WakeupException end) {
      // Asked to stop.
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      carrier.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
