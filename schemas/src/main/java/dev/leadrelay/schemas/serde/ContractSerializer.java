package dev.leadrelay.schemas.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The serializer to name in a producer's configuration ({@code value.serializer}).
 *
 * <p>Confluent's own wraps a record's schema anew for each record, and walks through all of it to
 * find its id, which takes most of the time. A generated class has one schema, so that it is
 * wrapped once here.
 */
public final class ContractSerializer extends KafkaAvroSerializer {

  private final Map<Schema, AvroSchema> schemas = new ConcurrentHashMap<>();
  private boolean forKeys;

  @Override
  public void configure(Map<String, ?> given, boolean isKey) {
    TrustedRecords.trust();
    forKeys = isKey;
    super.configure(AvroSettings.from(given), isKey);
  }

  @Override
  public byte[] serialize(String topic, Object record) {
    return record instanceof SpecificRecord specific
        ? write(topic, null, specific)
        : super.serialize(topic, record);
  }

  @Override
  public byte[] serialize(String topic, Headers headers, Object record) {
    return record instanceof SpecificRecord specific
        ? write(topic, headers, specific)
        : super.serialize(topic, headers, record);
  }

  private byte[] write(String topic, @Nullable Headers headers, SpecificRecord record) {
    var schema = schemas.computeIfAbsent(record.getSchema(), AvroSchema::new);
    var subject = getSubjectName(topic, forKeys, record, schema);
    return serializeImpl(subject, topic, headers, record, schema);
  }
}
