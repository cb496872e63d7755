package dev.leadrelay.stack.adapter.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server's own word on when to come back. */
final class RetryAfter {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private RetryAfter() {}

  /** The delay that an answer asks for; the usual one (a negative delay) where it asks for none. */
  static Duration of(@Nullable HttpResponse<String> answer) {
    var usual = Duration.ofMillis(-1);
    if (answer == null) {
      return usual;
    }
    return answer
        .headers()
        .firstValue("retry-after")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked)
        .orElse(usual);
  }
}
