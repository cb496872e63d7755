package dev.leadrelay.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.util.Map;

/** The deserializer to name in a consumer's configuration ({@code value.deserializer}). */
public final class ContractDeserializer extends KafkaAvroDeserializer {

  @Override
  public void configure(Map<String, ?> given, boolean isKey) {
    TrustedRecords.trust();
    super.configure(AvroSettings.from(given), isKey);
  }
}
