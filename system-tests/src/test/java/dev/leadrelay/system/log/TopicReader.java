package dev.leadrelay.system.log;

import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads committed records of a topic, as any other consumer of ours would see them. */
public final class TopicReader {

  private static final Duration POLL = Duration.ofMillis(200);

  private final String bootstrapServers;
  private final String registryUrl;

  public TopicReader(String bootstrapServers, String registryUrl) {
    this.bootstrapServers = bootstrapServers;
    this.registryUrl = registryUrl;
  }

  /**
   * All values from the beginning up to what is committed now, each partition in its order. What
   * was taken back later is among them; that it was is not.
   */
  public <V extends SpecificRecord> List<V> all(Topic<V> topic) {
    try (var serde = AvroSerde.<V>forValues(registryUrl);
        var consumer =
            new KafkaConsumer<>(settings(), new StringDeserializer(), serde.deserializer())) {
      var partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return readTo(consumer, consumer.endOffsets(partitions));
    }
  }

  /** Keeps every record of some topics, however old. */
  public void keep(List<Topic<?>> topics) {
    var forever = new AlterConfigOp(new ConfigEntry("retention.ms", "-1"), OpType.SET);
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    topics.forEach(
        topic ->
            changes.put(
                new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), List.of(forever)));
    try (var admin = Admin.create(settings())) {
      admin.incrementalAlterConfigs(changes).all().get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("Expected the broker to keep the topics, but it does not.", e);
    }
  }

  private static <V> List<V> readTo(Consumer<String, V> consumer, Map<TopicPartition, Long> ends) {
    List<V> values = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (var record : consumer.poll(POLL)) {
        if (record.value() != null) {
          values.add(record.value());
        }
      }
    }
    return values;
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false);
  }
}
