package dev.leadrelay.ingest.domain.rejected;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused input as it is kept. May hold personal data.
 *
 * @param id whose order is that of arrival
 * @param source the sender as far as it is known
 * @param raw the bytes as they arrived
 * @param truncated true when raw holds only the beginning
 * @param event the CloudEvent in JSON that was read from raw, where raw is none itself
 * @param settledAt when it was sent again or discarded
 */
public record Rejected(
    String id,
    Door door,
    String source,
    Instant receivedAt,
    @Nullable String contentType,
    ByteBuffer raw,
    boolean truncated,
    List<Refusal> reasons,
    @Nullable String event,
    State state,
    @Nullable Instant settledAt) {

  public Rejected {
    reasons = List.copyOf(reasons);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Sent again or discarded. */
  public Rejected settled(State outcome, Instant at) {
    return new Rejected(
        id, door, source, receivedAt, contentType, raw, truncated, reasons, event, outcome, at);
  }

  /** Whether one of its reasons names a place or something inside it. */
  public boolean isWrongAt(String pointer) {
    return reasons.stream().anyMatch(reason -> reason.pointer().equals(pointer));
  }
}
