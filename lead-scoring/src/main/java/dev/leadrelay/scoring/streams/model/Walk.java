package dev.leadrelay.scoring.streams.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How far all leads have been walked through for a model.
 *
 * @param model its fingerprint
 * @param next the lead to go on with
 * @param isDone whether every lead has been seen
 */
record Walk(long model, String next, boolean isDone) {

  /** At the first lead. */
  static Walk startingFor(long model) {
    return new Walk(model, "", false);
  }

  byte[] toBytes() {
    var id = next.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + 1 + id.length)
        .putLong(model)
        .put((byte) (isDone ? 1 : 0))
        .put(id)
        .array();
  }

  static Walk fromBytes(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    long model = buffer.getLong();
    boolean isDone = buffer.get() == 1;
    return new Walk(model, StandardCharsets.UTF_8.decode(buffer).toString(), isDone);
  }
}
