package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a CloudEvent from a record as its Kafka binding has it: in binary mode the attributes are
 * headers and the value is the data, in structured mode the value is the whole event.
 */
public final class CloudEventRecords {

  private static final String ATTRIBUTE = "ce_";
  private static final String CONTENT_TYPE = "content-type";

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonEvents json;

  public CloudEventRecords(JsonEvents json) {
    this.json = json;
  }

  Parsed read(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return new Parsed.Unreadable(
          new Refusal(
              RefusalCode.MISSING_FIELD, "", "Expected an event, but the record is empty."));
    }
    var attributes = attributes(record);
    var contentType = contentType(record);
    boolean structured =
        contentType == null || contentType.startsWith("application/cloudevents+json");
    if (attributes.isEmpty() || (structured && contentType != null)) {
      return structured ? json.one(record.value()) : wrongContentType();
    }
    return contentType == null || contentType.startsWith("application/json")
        ? withAttributes(attributes, json.one(record.value()))
        : wrongContentType();
  }

  static @Nullable String contentType(ConsumerRecord<byte[], byte[]> record) {
    var header = record.headers().lastHeader(CONTENT_TYPE);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> attributes(ConsumerRecord<byte[], byte[]> record) {
    var attributes = new HashMap<String, Object>();
    for (var header : record.headers()) {
      if (header.key().startsWith(ATTRIBUTE) && header.value() != null) {
        attributes.put(
            header.key().substring(ATTRIBUTE.length()),
            new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return attributes;
  }

  private static Parsed withAttributes(Map<String, Object> attributes, Parsed data) {
    return switch (data) {
      case Parsed.Unreadable unreadable -> unreadable;
      case Parsed.Documents(var documents) -> {
        var document = documents.getFirst();
        var event = new HashMap<>(attributes);
        event.put("data", document.content());
        // What was in the headers would be lost if only the data were kept.
        var structured = ByteBuffer.wrap(JSON.writeValueAsBytes(event));
        yield new Parsed.Documents(List.of(new Document(event, structured)));
      }
    };
  }

  private static Parsed wrongContentType() {
    return new Parsed.Unreadable(
        new Refusal(
            RefusalCode.WRONG_CONTENT_TYPE,
            "",
            "Expected application/cloudevents+json, or ce_ headers with data in application/json, but"
                + " the record has neither."));
  }
}
