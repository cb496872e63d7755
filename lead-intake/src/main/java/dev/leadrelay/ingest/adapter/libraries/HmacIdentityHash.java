package dev.leadrelay.ingest.adapter.libraries;

import dev.leadrelay.ingest.domain.identity.KeyedHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256, cut to a UUID of version 8. */
public final class HmacIdentityHash implements KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** Has the key, and is never used itself: looking an algorithm up costs more than a hash. */
  private final Mac keyed;

  /**
   * @param key secret that all instances share; with another key every lead gets another id
   */
  public HmacIdentityHash(String key) {
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected HMAC-SHA-256 in every Java, but it is missing.", e);
    }
  }

  @Override
  public UUID of(String text) {
    var hash = ByteBuffer.wrap(hmac(text.getBytes(StandardCharsets.UTF_8)));
    return new UUID(
        (hash.getLong() & ~0xF000L) | VERSION_8, (hash.getLong() & ~(0b11L << 62)) | VARIANT);
  }

  private byte[] hmac(byte[] text) {
    try {
      return ((Mac) keyed.clone()).doFinal(text);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Expected a hash that can be copied, but it cannot.", e);
    }
  }
}
