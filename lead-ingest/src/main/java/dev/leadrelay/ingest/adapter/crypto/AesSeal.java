package dev.leadrelay.ingest.adapter.crypto;

import dev.leadrelay.ingest.domain.profiling.Seal;
import dev.leadrelay.kit.crypto.Hmac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM under a key derived from a secret that all instances share. */
public final class AesSeal implements Seal {

  private static final String PURPOSE = "leadrelay/browser-token";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  public AesSeal(String secret) {
    this.key =
        new SecretKeySpec(Hmac.sha256(secret, PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
  }

  @Override
  public String close(String text) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      var token = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected AES-GCM in every Java, but it is missing.", e);
    }
  }

  @Override
  public Optional<String> open(String sealed) {
    try {
      var token = Base64.getUrlDecoder().decode(sealed);
      if (token.length <= NONCE_BYTES) {
        return Optional.empty();
      }
      var nonce = Arrays.copyOf(token, NONCE_BYTES);
      var text =
          cipher(Cipher.DECRYPT_MODE, nonce)
              .doFinal(token, NONCE_BYTES, token.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
