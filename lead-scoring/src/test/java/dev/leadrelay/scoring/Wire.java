package dev.leadrelay.scoring;

import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.serde.ContractDeserializer;
import dev.leadrelay.schemas.serde.ContractSerializer;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.backbone.Backbone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the service writes to its topics, and clients to write to others. */
record Wire(Backbone backbone) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The leads whose score was told under a version of the model. */
  Set<String> scoredBy(int version) {
    return keys(
        Topics.SCORES,
        value -> value instanceof LeadScore score && score.getModelVersion() == version);
  }

  /** The leads whose level changed under a version of the model. */
  Set<String> qualifiedBy(int version) {
    return keys(
        Topics.QUALIFICATIONS,
        value -> value instanceof Qualification told && told.getModelVersion() == version);
  }

  private Set<String> keys(Topic<?> topic, Predicate<SpecificRecord> wanted) {
    var keys = new HashSet<String>();
    try (var consumer = consumer("it-scoring-" + System.nanoTime())) {
      consumer.subscribe(List.of(topic.name()));
      for (int quiet = 0; quiet < 5; ) {
        var records = consumer.poll(Duration.ofMillis(300));
        quiet = records.isEmpty() ? quiet + 1 : 0;
        records.forEach(
            record -> {
              if (wanted.test(record.value())) {
                keys.add(record.key());
              }
            });
      }
    }
    return keys;
  }

  /** The leads of at least so many qualifications, and of all that come within a moment after. */
  List<String> qualified(int atLeast) {
    var leads = new ArrayList<String>();
    try (var consumer = consumer("it-scoring")) {
      consumer.subscribe(List.of(Topics.QUALIFICATIONS.name()));
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> leads.add(record.key()));
                return leads.size() >= atLeast;
              });
      consumer.poll(Duration.ofSeconds(1)).forEach(record -> leads.add(record.key()));
    }
    return leads;
  }

  private KafkaConsumer<String, SpecificRecord> consumer(String group) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            backbone.bootstrapServers(),
            "schema.registry.url",
            backbone.registryUrl(),
            "group.id",
            group,
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed",
            "key.deserializer",
            StringDeserializer.class,
            "value.deserializer",
            ContractDeserializer.class));
  }

  KafkaProducer<String, String> raw() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", backbone.bootstrapServers()),
        new StringSerializer(),
        new StringSerializer());
  }

  KafkaProducer<String, SpecificRecord> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            backbone.bootstrapServers(),
            "schema.registry.url",
            backbone.registryUrl(),
            "key.serializer",
            StringSerializer.class,
            "value.serializer",
            ContractSerializer.class));
  }
}
