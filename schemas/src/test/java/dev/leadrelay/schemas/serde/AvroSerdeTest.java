package dev.leadrelay.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.Person;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {

  private static final String TOPIC = "leads.events";

  @Test
  void shouldReadWhatItWrote() {
    try (var serde = AvroSerde.<LeadEvent>forValues("mock://round-trip")) {
      var event = anEvent();

      var read =
          serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, event));

      assertThat(read).isEqualTo(event);
    }
  }

  @Test
  void shouldWriteConfluentsWireFormat() {
    try (var serde = AvroSerde.<LeadEvent>forValues("mock://wire-format")) {
      var bytes = ByteBuffer.wrap(serde.serializer().serialize(TOPIC, anEvent()));

      assertThat(bytes.get()).isZero();
      assertThat(bytes.getInt()).isPositive();
    }
  }

  @Test
  void shouldWriteWhatConfluentsSerializerWrites() {
    try (var serde = AvroSerde.<LeadEvent>forValues("mock://same-bytes");
        var confluent = new KafkaAvroSerializer()) {
      confluent.configure(Map.of("schema.registry.url", "mock://same-bytes"), false);

      var expected = confluent.serialize(TOPIC, anEvent());
      assertThat(serde.serializer().serialize(TOPIC, anEvent())).isEqualTo(expected);
      // The first record tells the id of its schema, those after it are written with it.
      assertThat(serde.serializer().serialize(TOPIC, anEvent())).isEqualTo(expected);
      assertThat(serde.serializer().serialize(TOPIC, aBareEvent()))
          .isEqualTo(confluent.serialize(TOPIC, aBareEvent()));
      assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
    }
  }

  @Test
  void shouldBeReadByThePlainConsumerSettings() {
    try (var serde = AvroSerde.<LeadEvent>forValues("mock://client");
        var deserializer = new ContractDeserializer()) {
      deserializer.configure(Map.of("schema.registry.url", "mock://client"), false);

      assertThat(deserializer.deserialize(TOPIC, serde.serializer().serialize(TOPIC, anEvent())))
          .isEqualTo(anEvent());
    }
  }

  private static LeadEvent aBareEvent() {
    return LeadEvent.newBuilder(anEvent()).setPerson(null).setProperties(Map.of()).build();
  }

  private static LeadEvent anEvent() {
    return LeadEvent.newBuilder()
        .setLeadId("6f8e2a34-7a55-8c1e-9d8e-3b1c2a4d5e6f")
        .setEventId("f-1001")
        .setSource("https://www.example.com/forms/demo")
        .setType("demo.requested")
        .setOccurredAt(Instant.parse("2026-03-02T09:15:00Z"))
        .setReceivedAt(Instant.parse("2026-03-02T09:15:01Z"))
        .setDoor(Door.EVENTS)
        .setPerson(Person.newBuilder().setCountry("DE").setAttributes(Map.of("visits", 3L)).build())
        .setProperties(Map.of("path", "/demo", "seconds", 12.5, "returning", true))
        .build();
  }
}
