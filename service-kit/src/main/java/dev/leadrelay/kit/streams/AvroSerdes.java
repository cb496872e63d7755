package dev.leadrelay.kit.streams;

import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Serdes for the values of the catalogue's topics, all against one registry. */
public final class AvroSerdes {

  private final String registryUrl;

  /**
   * @param registryUrl base URL of the registry; {@code mock://name} for tests
   */
  public AvroSerdes(String registryUrl) {
    this.registryUrl = registryUrl;
  }

  /** A new serde for the topic's values. */
  public <V extends SpecificRecord> Serde<V> forTopic(Topic<V> topic) {
    return AvroSerde.forValues(registryUrl);
  }

  /** A new serde for the values of several topics. */
  public Serde<SpecificRecord> forRecords() {
    return AvroSerde.forValues(registryUrl);
  }
}
