package dev.leadrelay.routing;

import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Person;
import dev.leadrelay.schemas.serde.ContractSerializer;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.backbone.Backbone;
import dev.leadrelay.testkit.sample.Qualifications;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells routing what others would: that leads qualified, and who is away. */
final class Qualifier implements AutoCloseable {

  private final KafkaProducer<String, SpecificRecord> producer;

  Qualifier(Backbone backbone) {
    producer =
        new KafkaProducer<>(
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

  /** A lead without a level reaches one. */
  Future<RecordMetadata> qualify(String leadId, Level level) {
    var qualification =
        Qualifications.of(leadId, Level.NONE, level, Instant.now())
            .setPerson(Person.newBuilder().setEmail("eva@acme.example").build())
            .build();
    return send(Topics.QUALIFICATIONS.name(), leadId, qualification);
  }

  Future<RecordMetadata> send(String topic, String key, SpecificRecord value) {
    return producer.send(new ProducerRecord<>(topic, key, value));
  }

  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
