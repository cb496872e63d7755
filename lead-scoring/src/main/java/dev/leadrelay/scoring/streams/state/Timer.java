package dev.leadrelay.scoring.streams.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Key of the timer index. Its bytes are ordered as its instants are: big-endian time first.
 *
 * @param due when it fires, not before 1970
 */
public record Timer(long due, String leadId) {

  /** Comes before every timer due at an instant or later. */
  public static Timer firstAt(long due) {
    return new Timer(Math.max(0, due), "");
  }

  public byte[] toBytes() {
    var id = leadId.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + id.length).putLong(due).put(id).array();
  }

  public static Timer fromBytes(byte[] bytes) {
    var id = new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8);
    return new Timer(ByteBuffer.wrap(bytes).getLong(), id);
  }
}
