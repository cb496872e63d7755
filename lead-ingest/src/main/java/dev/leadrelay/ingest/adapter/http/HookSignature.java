package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.kit.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a hook was sent by who knows a secret. */
final class HookSignature {

  private static final String SHA256 = "sha256=";
  private static final String LINKEDIN = "hmacsha256=";

  private HookSignature() {}

  /**
   * True when the bearer token is one of the secrets, or the signature is of the very bytes of the
   * body.
   *
   * @param signature {@code sha256=} and the HMAC in hexadecimal digits
   */
  static boolean isRight(
      @Nullable String authorization,
      @Nullable String signature,
      byte[] body,
      Collection<String> secrets) {
    var bearer = AuthorizationHeader.keyIn(authorization);
    var signed = Optional.ofNullable(signature).filter(text -> text.startsWith(SHA256));
    return secrets.stream()
        .anyMatch(
            secret ->
                bearer.filter(key -> Hmac.isSame(secret, key)).isPresent()
                    || signed
                        .filter(text -> Hmac.isSame(SHA256 + Hmac.sha256Hex(secret, body), text))
                        .isPresent());
  }

  /** LinkedIn's documents sign the body behind a prefix, its notifications are seen without it. */
  static boolean isOfLinkedIn(@Nullable String signature, byte[] body, String secret) {
    if (signature == null) {
      return false;
    }
    var hex = signature.startsWith(LINKEDIN) ? signature.substring(LINKEDIN.length()) : signature;
    var prefixed =
        (LINKEDIN + new String(body, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
    return Hmac.isSame(Hmac.sha256Hex(secret, prefixed), hex)
        || Hmac.isSame(Hmac.sha256Hex(secret, body), hex);
  }
}
