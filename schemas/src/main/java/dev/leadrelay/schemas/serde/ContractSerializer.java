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
 * <p>Confluent's own finds the id of a schema anew for each record, which takes more time than to
 * write it. A generated class has one schema, and that has one id in a subject: Confluent's writes
 * the first record, and tells the id thereby.
 */
public final class ContractSerializer extends KafkaAvroSerializer {

  /** A schema under the name of a topic. */
  private record Subject(String topic, Schema schema) {}

  private final Map<Subject, ContractWriter> writers = new ConcurrentHashMap<>();
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
    var subject = new Subject(topic, record.getSchema());
    var writer = writers.get(subject);
    if (writer != null) {
      return writer.toBytes(record);
    }
    var first = writeFirst(topic, headers, record);
    writers.put(subject, new ContractWriter(record.getSchema(), first));
    return first;
  }

  private byte[] writeFirst(String topic, @Nullable Headers headers, SpecificRecord record) {
    var schema = new AvroSchema(record.getSchema());
    var subject = getSubjectName(topic, forKeys, record, schema);
    return serializeImpl(subject, topic, headers, record, schema);
  }
}
