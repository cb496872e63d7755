package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.adapter.avro.EventMapper;
import dev.leadrelay.ingest.domain.reception.Rejection;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.RejectionReason;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** From a rejection to its record on the wire. */
final class RejectionMapper {

  /** Leaves room for the rest of the record in the megabyte that a broker takes by default. */
  private static final int MAX_RAW_BYTES = 900 * 1024;

  /** Nobody mends an event by its hundredth mistake. */
  private static final int MAX_REASONS = 100;

  private RejectionMapper() {}

  static RejectedEvent toAvro(Rejection rejection, UUID id) {
    var raw = rejection.raw();
    int kept = Math.min(raw.remaining(), MAX_RAW_BYTES);
    return RejectedEvent.newBuilder()
        .setRejectionId(id.toString())
        .setDoor(EventMapper.toAvro(rejection.door()))
        .setSource(rejection.source())
        .setReceivedAt(rejection.receivedAt().truncatedTo(ChronoUnit.MILLIS))
        .setContentType(rejection.contentType())
        .setRaw(raw.slice(raw.position(), kept))
        .setTruncated(rejection.truncated() || kept < raw.remaining())
        .setReasons(
            rejection.reasons().stream().limit(MAX_REASONS).map(RejectionMapper::reason).toList())
        .build();
  }

  private static RejectionReason reason(Refusal refusal) {
    return RejectionReason.newBuilder()
        .setCode(refusal.code().name())
        .setPointer(refusal.pointer())
        .setDetail(refusal.detail())
        .build();
  }
}
