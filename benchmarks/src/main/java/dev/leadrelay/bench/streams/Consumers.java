package dev.leadrelay.bench.streams;

import dev.leadrelay.schemas.serde.ContractDeserializer;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Readers of topics who belong to no group. */
public final class Consumers {

  private Consumers() {}

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
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Where that is, is found out when somebody asks.
    partitions.forEach(consumer::position);
    return consumer;
  }
}
