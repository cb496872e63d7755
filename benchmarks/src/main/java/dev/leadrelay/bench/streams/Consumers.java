package dev.leadrelay.bench.streams;

import dev.leadrelay.schemas.serde.ContractDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Readers of topics who belong to no group. */
public final class Consumers {

  private static final int SOME = 500;
  private static final Duration TIME_TO_READ = Duration.ofSeconds(10);

  private Consumers() {}

  /** The first few hundred values of a topic, as bytes, but for those that delete a key. */
  public static List<byte[]> firstValues(String topic, Cluster cluster) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", cluster.bootstrapServers(), "max.poll.records", SOME),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions = partitions(topic, consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<byte[]> values = new ArrayList<>();
      consumer
          .poll(TIME_TO_READ)
          .forEach(record -> Optional.ofNullable(record.value()).ifPresent(values::add));
      return values;
    }
  }

  /** Reads all of a topic from now on, and sees committed records only. */
  public static KafkaConsumer<String, SpecificRecord> fromNowOn(String topic, Cluster cluster) {
    var consumer =
        new KafkaConsumer<String, SpecificRecord>(
            Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "schema.registry.url",
                cluster.registryUrl(),
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                ContractDeserializer.class,
                "isolation.level",
                "read_committed"));
    var partitions = partitions(topic, consumer);
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Where that is, is found out when somebody asks.
    partitions.forEach(consumer::position);
    return consumer;
  }

  private static List<TopicPartition> partitions(String topic, Consumer<?, ?> consumer) {
    return consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }
}
