package dev.leadrelay.ingest.domain.reception;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An input that a door refused, as it arrived, with everything that is wrong with it.
 *
 * @param source the sender as far as it is known; never holds personal data
 * @param raw the bytes as they arrived; only their beginning where the input was too large
 * @param truncated true when the door itself stopped reading before the end
 * @param event the CloudEvent that was read from the bytes; null when none could be read
 */
public record Rejection(
    Door door,
    String source,
    Instant receivedAt,
    @Nullable String contentType,
    ByteBuffer raw,
    boolean truncated,
    List<Refusal> reasons,
    @Nullable Map<String, ?> event) {

  public Rejection {
    reasons = List.copyOf(reasons);
  }

  /** Of an input that could not be read as an event. */
  public Rejection(
      Door door,
      String source,
      Instant receivedAt,
      @Nullable String contentType,
      ByteBuffer raw,
      boolean truncated,
      List<Refusal> reasons) {
    this(door, source, receivedAt, contentType, raw, truncated, reasons, null);
  }
}
