package dev.leadrelay.ingest.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a text. */
record Digest(String hex) {

  static Digest of(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return new Digest(
          HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected SHA-256 in every Java, but it is missing.", e);
    }
  }
}
