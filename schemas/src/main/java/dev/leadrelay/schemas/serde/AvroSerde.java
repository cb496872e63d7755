package dev.leadrelay.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serde for one generated record class, in Confluent's wire format (magic byte 0, 4-byte schema id,
 * Avro binary).
 *
 * <p>Schemas are never registered on the fly: {@link dev.leadrelay.schemas.provision.Provisioner}
 * does that, so that a schema which is not compatible stops a service at its start and not at its
 * first record.
 */
public final class AvroSerde<V extends SpecificRecord> implements Serde<V> {

  static {
    // Avro instantiates only classes that it was told to trust.
    TrustedRecords.trust();
  }

  private final ContractSerializer serializer = new ContractSerializer();
  private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();

  /**
   * A configured serde for record values.
   *
   * @param registryUrl base URL of a registry that speaks Confluent's API; {@code mock://name} for
   *     tests
   */
  public static <V extends SpecificRecord> AvroSerde<V> forValues(String registryUrl) {
    var serde = new AvroSerde<V>();
    serde.configure(Map.of("schema.registry.url", registryUrl), false);
    return serde;
  }

  @Override
  public void configure(Map<String, ?> given, boolean isKey) {
    var config = AvroSettings.from(given);
    serializer.configure(given, isKey);
    deserializer.configure(config, isKey);
  }

  @Override
  @SuppressWarnings("unchecked") // Confluent's serializer is untyped; V is what it is used with.
  public Serializer<V> serializer() {
    return (Serializer<V>) (Serializer<?>) serializer;
  }

  @Override
  @SuppressWarnings("unchecked") // The specific reader yields the class that the schema names.
  public Deserializer<V> deserializer() {
    return (Deserializer<V>) (Deserializer<?>) deserializer;
  }

  @Override
  public void close() {
    serializer.close();
    deserializer.close();
  }
}
