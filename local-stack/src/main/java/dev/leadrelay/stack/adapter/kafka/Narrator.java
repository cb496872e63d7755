package dev.leadrelay.stack.adapter.kafka;

import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topics from now on and tells what happens, a line for each thing. */
public final class Narrator implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<String, SpecificRecord> consumer;
  private final Consumer<String> tell;
  private final Thread thread;

  /**
   * @param bootstrapServers the broker
   * @param registryUrl the registry
   * @param tell takes the lines
   */
  public Narrator(String bootstrapServers, String registryUrl, Consumer<String> tell) {
    this.tell = tell;
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            (int) POLL.toMillis(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    var values = AvroSerde.<SpecificRecord>forValues(registryUrl);
    this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values.deserializer());
    var partitions =
        List.of(Topics.QUALIFICATIONS, Topics.ASSIGNMENTS, Topics.BREACHES).stream()
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    this.thread = Thread.ofPlatform().daemon().name("narrator").start(this::read);
  }

  private void read() {
    try (consumer) {
      while (!Thread.currentThread().isInterrupted()) {
        for (var record : consumer.poll(POLL)) {
          Story.of(record.value()).ifPresent(tell);
        }
      }
    } catch (WakeupException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
