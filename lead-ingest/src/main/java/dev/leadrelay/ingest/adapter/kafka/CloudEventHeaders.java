package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.schemas.LeadEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The attributes of a CloudEvent as record headers, as its Kafka binding wants them (binary mode).
 */
final class CloudEventHeaders {

  private CloudEventHeaders() {}

  static List<Header> of(LeadEvent event) {
    return Map.of(
            "ce_specversion", "1.0",
            "ce_id", event.getEventId(),
            "ce_source", event.getSource(),
            "ce_type", event.getType(),
            "ce_time", event.getOccurredAt().toString(),
            "content-type", "application/avro")
        .entrySet()
        .stream()
        .<Header>map(
            header ->
                new RecordHeader(
                    header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
        .toList();
  }
}
