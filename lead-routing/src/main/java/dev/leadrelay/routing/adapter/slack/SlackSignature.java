package dev.leadrelay.routing.adapter.slack;

import dev.leadrelay.kit.crypto.Hmac;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call was made by Slack, not long ago.
 *
 * @param secret the signing secret of the app; empty where Slack is not used
 */
public record SlackSignature(String secret) {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  /** True when the signature is of the very bytes of the body and the time that it names. */
  boolean isRight(
      @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
    return !secret.isBlank()
        && timestamp != null
        && signature != null
        && isRecent(timestamp, now)
        && Hmac.isSame("v0=" + Hmac.sha256Hex(secret, signed(timestamp, body)), signature);
  }

  private static boolean isRecent(String timestamp, Instant now) {
    return SECONDS.matcher(timestamp).matches()
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  private static byte[] signed(String timestamp, byte[] body) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("v0:%s:".formatted(timestamp).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }
}
