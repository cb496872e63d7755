package dev.leadrelay.bench.streams;

import dev.leadrelay.schemas.LeadEvent;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a benchmark asks of the broker: topics to write to, positions, sizes. */
public final class Broker implements AutoCloseable {

  private static final int PARTITIONS = 6;
  private static final Duration POLL = Duration.ofMillis(500);

  private final Cluster cluster;
  private final Admin admin;

  public Broker(Cluster cluster) {
    this.cluster = cluster;
    this.admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
  }

  /** Creates topics for lead events beside those of the catalogue, with as many partitions. */
  public void createEventTopics(List<String> topics) {
    createTopics(topics, LeadEvent.class);
  }

  /** The same for another type of record. */
  public void createTopics(List<String> topics, Class<? extends SpecificRecord> type) {
    var missing = topics.stream().map(topic -> new NewTopic(topic, PARTITIONS, (short) 1)).toList();
    try (var registry = new CachedSchemaRegistryClient(cluster.registryUrl(), PARTITIONS)) {
      admin.createTopics(missing).all().get();
      for (var topic : topics) {
        registry.register(topic + "-value", new AvroSchema(SpecificData.get().getSchema(type)));
      }
    } catch (InterruptedException | ExecutionException | IOException | RestClientException e) {
      throw unanswered(e);
    }
  }

  /** The end of each partition of a topic. */
  public Map<TopicPartition, Long> ends(String topic) {
    try {
      var wanted = new HashMap<TopicPartition, OffsetSpec>();
      for (var description : admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
        description
            .partitions()
            .forEach(
                partition ->
                    wanted.put(
                        new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
      }
      var ends = new HashMap<TopicPartition, Long>();
      admin
          .listOffsets(wanted)
          .all()
          .get()
          .forEach((partition, found) -> ends.put(partition, found.offset()));
      return ends;
    } catch (InterruptedException | ExecutionException e) {
      throw unanswered(e);
    }
  }

  /** Whether a group has committed everything up to these ends. */
  public boolean isCommitted(String group, Map<TopicPartition, Long> ends) {
    try {
      var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      return ends.entrySet().stream()
          .allMatch(
              end -> {
                var position = committed.get(end.getKey());
                return end.getValue() == 0
                    || (position != null && position.offset() >= end.getValue());
              });
    } catch (InterruptedException | ExecutionException e) {
      throw unanswered(e);
    }
  }

  /** Names of the topics that begin and end like this. */
  public List<String> topics(String prefix, String suffix) {
    try {
      return admin.listTopics().names().get().stream()
          .filter(topic -> topic.startsWith(prefix) && topic.endsWith(suffix))
          .toList();
    } catch (InterruptedException | ExecutionException e) {
      throw unanswered(e);
    }
  }

  /**
   * Counts the committed records of a topic.
   *
   * @param from position per partition to begin at
   */
  public Volume volume(String topic, Map<TopicPartition, Long> from) {
    return volume(topic, from, key -> true);
  }

  /** The same, but only of records with certain keys. */
  public Volume volume(String topic, Map<TopicPartition, Long> from, Predicate<String> keys) {
    var ends = ends(topic);
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(ends.keySet());
      ends.keySet()
          .forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
      long records = 0;
      long bytes = 0;
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var record : consumer.poll(POLL)) {
          if (keys.test(record.key())) {
            records++;
            bytes += Math.max(0, record.serializedValueSize());
          }
        }
      }
      return new Volume(records, bytes);
    }
  }

  /**
   * How much is on a topic.
   *
   * @param bytes of the values alone
   */
  public record Volume(long records, long bytes) {

    /** Mean size of a value in bytes. */
    public int meanBytes() {
      return records == 0 ? 0 : (int) (bytes / records);
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  private static IllegalStateException unanswered(Exception cause) {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return new IllegalStateException("The broker or the registry did not answer.", cause);
  }
}
