package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.schemas.LeadEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The attributes of a CloudEvent as record headers, as its Kafka binding wants them (binary mode).
 */
final class CloudEventHeaders {

  private static final Header VERSION = header("ce_specversion", "1.0");
  private static final Header CONTENT_TYPE = header("content-type", "application/avro");

  private CloudEventHeaders() {}

  static List<Header> of(LeadEvent event) {
    return List.of(
        VERSION,
        header("ce_id", event.getEventId()),
        header("ce_source", event.getSource()),
        header("ce_type", event.getType()),
        header("ce_time", event.getOccurredAt().toString()),
        CONTENT_TYPE);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
