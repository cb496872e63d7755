package dev.leadrelay.stack.adapter.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.leadrelay.stack.domain.mapping.Mapped;
import dev.leadrelay.stack.domain.mapping.OutgoingEvent;
import dev.leadrelay.stack.domain.transfer.Answer;
import dev.leadrelay.stack.domain.transfer.Batch;
import dev.leadrelay.stack.domain.transfer.Door;
import dev.leadrelay.stack.domain.transfer.DoorClosedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * lead-ingest's {@code POST /v1/events}. A door that is busy or away is asked again, later and
 * later; that is harmless, because an event counts once however often it is sent.
 */
public final class HttpDoor implements Door {

  private static final Set<Integer> COME_BACK_LATER = Set.of(429, 502, 503, 504);
  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI events;
  private final String key;
  private final RetryPolicy<HttpResponse<String>> patience;

  /**
   * @param url base address of lead-ingest
   * @param key of the source that sends
   * @param atMost how long to go on asking
   */
  public HttpDoor(String url, String key, Duration atMost) {
    this.events = URI.create(url + "/v1/events");
    this.key = key;
    this.patience =
        RetryPolicy.<HttpResponse<String>>builder()
            .handle(IOException.class)
            .handleResultIf(answer -> COME_BACK_LATER.contains(answer.statusCode()))
            .withBackoff(Duration.ofMillis(200), Duration.ofSeconds(10))
            .withDelayFn(attempt -> RetryAfter.of(attempt.getLastResult()))
            .withJitter(0.2)
            .withMaxAttempts(-1)
            .withMaxDuration(atMost)
            .build();
  }

  @Override
  public Answer send(Batch batch) {
    var sent = batch.events();
    if (sent.isEmpty()) {
      return Answer.NOTHING;
    }
    var answer = post(json.writeValueAsString(sent.stream().map(HttpDoor::cloudEvent).toList()));
    return switch (answer.statusCode()) {
      case ACCEPTED -> Answers.accepted(json.readTree(answer.body()));
      case BAD_REQUEST -> Answers.refused(json.readTree(answer.body()), sent.size());
      default ->
          throw new DoorClosedException(
              "Expected %s to accept events, but it answered %d."
                  .formatted(events, answer.statusCode()));
    };
  }

  private HttpResponse<String> post(String body) {
    var request =
        HttpRequest.newBuilder(events)
            .header("content-type", "application/cloudevents-batch+json")
            .header("authorization", "Bearer " + key)
            .timeout(TIMEOUT)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return Failsafe.with(patience)
          .get(() -> http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (FailsafeException e) {
      throw new DoorClosedException(
          "Expected lead-ingest at %s, but it cannot be reached: start it with './leadrelay up' or name another with --url."
              .formatted(events),
          e);
    }
  }

  private static Map<String, Object> cloudEvent(OutgoingEvent event) {
    var attributes = new LinkedHashMap<String, Object>();
    attributes.put("specversion", "1.0");
    attributes.put("id", event.id());
    attributes.put("source", event.source());
    attributes.put("type", event.type());
    attributes.put("time", event.time().toString());
    attributes.put("data", event.data());
    return attributes;
  }

  /** Sends single events, outside of any file. */
  public Answer send(OutgoingEvent event) {
    return send(new Batch(List.of(new Mapped.Events(0, List.of(event)))));
  }
}
