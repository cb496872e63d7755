package dev.leadrelay.routing.adapter.slack;

import dev.leadrelay.routing.adapter.notify.Channel.UndeliverableException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The two calls that are made to Slack. */
public final class SlackApi {

  private static final Set<String> MAY_PASS =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout");

  private final RestClient client;
  private final URI address;
  private final String token;

  /**
   * @param address of the methods, ends with a slash
   * @param token of the bot
   */
  public SlackApi(RestClient client, URI address, String token) {
    this.client = client;
    this.address = address;
    this.token = token;
  }

  /** Slack answers 200 to what it refuses. */
  private record Answer(boolean ok, @Nullable String error) {}

  /** Slack could not do it now. */
  static final class NotNowException extends Exception {

    NotNowException(String error) {
      super("Slack answers %s.".formatted(error));
    }
  }

  boolean isSet() {
    return !token.isBlank();
  }

  /**
   * Posts a message.
   *
   * @throws org.springframework.web.client.RestClientException when it does not answer 2xx
   */
  void post(Map<String, Object> message) throws UndeliverableException, NotNowException {
    var answer =
        client
            .post()
            .uri(address.resolve("chat.postMessage"))
            .contentType(MediaType.APPLICATION_JSON)
            .headers(all -> all.setBearerAuth(token))
            .body(message)
            .retrieve()
            .body(Answer.class);
    if (answer == null || !answer.ok()) {
      var error = answer == null ? "nothing" : String.valueOf(answer.error());
      if (answer == null || MAY_PASS.contains(error)) {
        throw new NotNowException(error);
      }
      throw new UndeliverableException("Slack answers %s.".formatted(error));
    }
  }

  /**
   * Answers a press.
   *
   * @param to where Slack asked to be answered
   */
  void reply(URI to, Map<String, Object> message) {
    client
        .post()
        .uri(to)
        .contentType(MediaType.APPLICATION_JSON)
        .body(message)
        .retrieve()
        .toBodilessEntity();
  }
}
