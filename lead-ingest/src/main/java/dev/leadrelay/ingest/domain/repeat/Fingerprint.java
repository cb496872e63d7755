package dev.leadrelay.ingest.domain.repeat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What makes two events one: the same source and the same id. Sixteen bytes, so that a week of them
 * stays small.
 */
public record Fingerprint(long high, long low) {

  public static Fingerprint of(String source, String eventId) {
    var digest = sha256();
    var sourceBytes = source.getBytes(StandardCharsets.UTF_8);
    // The length keeps ("ab", "c") apart from ("a", "bc").
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, sourceBytes.length));
    digest.update(sourceBytes);
    var hash = ByteBuffer.wrap(digest.digest(eventId.getBytes(StandardCharsets.UTF_8)));
    return new Fingerprint(hash.getLong(), hash.getLong());
  }

  public byte[] toBytes() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected SHA-256 in every Java, but it is missing.", e);
    }
  }
}
