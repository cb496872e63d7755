package dev.leadrelay.testkit.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.topics.Topics;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BackboneTest {

  @Test
  void shouldCarryACommittedTransaction() throws Exception {
    var backbone = Backbone.shared();
    var topic = createTopic(backbone);

    sendInTransaction(backbone, topic, "hello");

    assertThat(read(backbone, topic)).containsExactly("hello");
  }

  @Test
  void shouldHoldTheContract() throws Exception {
    var backbone = Backbone.shared();

    backbone.provision();

    try (var registry = new CachedSchemaRegistryClient(backbone.registryUrl(), 10)) {
      assertThat(registry.getAllSubjects()).contains(Topics.EVENTS.subject());
      assertThat(registry.getCompatibility(Topics.EVENTS.subject())).isEqualTo("FULL_TRANSITIVE");
    }
  }

  @Test
  void shouldKeepItsDataWhenTheBrokerIsKilledAndStartedAgain() throws Exception {
    try (var backbone = Backbone.start()) {
      var topic = createTopic(backbone);
      sendInTransaction(backbone, topic, "before");

      backbone.killBroker();
      backbone.restartBroker();
      sendInTransaction(backbone, topic, "after");

      assertThat(read(backbone, topic)).containsExactly("before", "after");
    }
  }

  private static String createTopic(Backbone backbone) throws Exception {
    var name = "test-" + UUID.randomUUID();
    try (var admin = Admin.create(Map.of("bootstrap.servers", backbone.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    }
    return name;
  }

  private static void sendInTransaction(Backbone backbone, String topic, String value) {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers", backbone.bootstrapServers(), "transactional.id", topic);
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var _ = producer.send(new ProducerRecord<>(topic, "key", value));
      producer.commitTransaction();
    }
  }

  private static List<String> read(Backbone backbone, String topic) {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers",
            backbone.bootstrapServers(),
            "group.id",
            topic,
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      var values = new ArrayList<String>();
      Awaitility.await()
          .pollInSameThread()
          .during(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> values.add(r.value()));
                return !values.isEmpty();
              });
      return values;
    }
  }
}
