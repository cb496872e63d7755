package dev.leadrelay.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;

/** The serializer to name in a producer's configuration ({@code value.serializer}). */
public final class ContractSerializer extends KafkaAvroSerializer {

  @Override
  public void configure(Map<String, ?> given, boolean isKey) {
    TrustedRecords.trust();
    super.configure(AvroSettings.from(given), isKey);
  }
}
