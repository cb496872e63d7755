package dev.leadrelay.ingest.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key in an Authorization header. */
final class AuthorizationHeader {

  private AuthorizationHeader() {}

  /**
   * The token of Bearer, or the user of Basic, as clients of Segment send their write key; empty
   * when the header has neither.
   */
  static Optional<String> keyIn(@Nullable String header) {
    if (header == null || header.indexOf(' ') < 0) {
      return Optional.empty();
    }
    int space = header.indexOf(' ');
    var credentials = header.substring(space + 1).strip();
    return switch (header.substring(0, space).toLowerCase(Locale.ROOT)) {
      case "bearer" -> Optional.of(credentials);
      case "basic" -> userOf(credentials);
      default -> Optional.empty();
    };
  }

  private static Optional<String> userOf(String credentials) {
    try {
      var pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return Optional.of(colon < 0 ? pair : pair.substring(0, colon));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
