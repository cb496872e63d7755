package dev.leadrelay.ingest;

import dev.leadrelay.schemas.serde.ContractDeserializer;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.testkit.backbone.Backbone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What is on a topic, from its beginning, as committed. */
final class Log<V extends SpecificRecord> implements AutoCloseable {

  private final KafkaConsumer<String, V> consumer;
  private final List<ConsumerRecord<String, V>> read = new ArrayList<>();

  Log(Backbone backbone, Topic<V> topic) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                backbone.bootstrapServers(),
                "schema.registry.url",
                backbone.registryUrl(),
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ContractDeserializer.class,
                "isolation.level",
                "read_committed"));
    var partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Waits until a number of records satisfy the condition, and returns them. */
  List<ConsumerRecord<String, V>> await(int count, Predicate<V> condition) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              consumer.poll(Duration.ofMillis(100)).forEach(read::add);
              return read.stream().filter(record -> condition.test(record.value())).toList();
            },
            found -> found.size() >= count);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
