package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.adapter.avro.EventMapper;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.reception.Rejection;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import dev.leadrelay.ingest.domain.rejected.Rejected;
import dev.leadrelay.ingest.domain.rejected.State;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.RejectionReason;
import dev.leadrelay.schemas.RejectionState;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** From a rejection to its record on the wire. */
final class RejectionMapper {

  /** Leaves room for the rest of the record in the megabyte that a broker takes by default. */
  private static final int MAX_RAW_BYTES = 600 * 1024;

  private static final int MAX_EVENT_CHARACTERS = 100 * 1024;

  /** Nobody mends an event by its hundredth mistake. */
  private static final int MAX_REASONS = 100;

  private RejectionMapper() {}

  private static final Set<Door> WRITE_CLOUD_EVENTS = Set.of(Door.EVENTS, Door.KAFKA);
  private static final JsonMapper JSON = new JsonMapper();

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
        .setEvent(eventOf(rejection))
        .build();
  }

  /** What a sender wrote in another form than as an event can be sent again only as an event. */
  private static @Nullable String eventOf(Rejection rejection) {
    if (rejection.event() == null || WRITE_CLOUD_EVENTS.contains(rejection.door())) {
      return null;
    }
    var event = JSON.writeValueAsString(rejection.event());
    return event.length() > MAX_EVENT_CHARACTERS ? null : event;
  }

  private static RejectionReason reason(Refusal refusal) {
    return RejectionReason.newBuilder()
        .setCode(refusal.code().name())
        .setPointer(refusal.pointer())
        .setDetail(refusal.detail())
        .build();
  }

  static RejectedEvent toAvro(Rejected rejected) {
    return RejectedEvent.newBuilder()
        .setRejectionId(rejected.id())
        .setDoor(EventMapper.toAvro(rejected.door()))
        .setSource(rejected.source())
        .setReceivedAt(rejected.receivedAt())
        .setContentType(rejected.contentType())
        .setRaw(rejected.raw().duplicate())
        .setTruncated(rejected.truncated())
        .setReasons(rejected.reasons().stream().map(RejectionMapper::reason).toList())
        .setState(RejectionState.valueOf(rejected.state().name()))
        .setSettledAt(rejected.settledAt())
        .setEvent(rejected.event())
        .build();
  }

  static Rejected toDomain(RejectedEvent event) {
    return new Rejected(
        event.getRejectionId(),
        doorOf(event),
        event.getSource(),
        event.getReceivedAt(),
        event.getContentType(),
        event.getRaw().asReadOnlyBuffer(),
        event.getTruncated(),
        event.getReasons().stream().map(RejectionMapper::refusal).toList(),
        event.getEvent(),
        stateOf(event),
        event.getSettledAt());
  }

  private static Door doorOf(RejectedEvent event) {
    return switch (event.getDoor()) {
      case EVENTS, UNKNOWN -> Door.EVENTS;
      case TRACKING -> Door.TRACKING;
      case FORM -> Door.FORM;
      case CHATBOT -> Door.CHATBOT;
      case LINKEDIN -> Door.LINKEDIN;
      case KAFKA -> Door.KAFKA;
    };
  }

  private static State stateOf(RejectedEvent event) {
    return switch (event.getState()) {
      case OPEN, UNKNOWN -> State.OPEN;
      case SENT_AGAIN -> State.SENT_AGAIN;
      case DISCARDED -> State.DISCARDED;
    };
  }

  private static Refusal refusal(RejectionReason reason) {
    var code =
        Arrays.stream(RefusalCode.values())
            .filter(known -> known.name().equals(reason.getCode()))
            .findFirst()
            .orElse(RefusalCode.MALFORMED_VALUE);
    return new Refusal(code, reason.getPointer(), reason.getDetail());
  }
}
