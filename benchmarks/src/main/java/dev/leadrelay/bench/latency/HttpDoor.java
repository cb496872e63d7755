package dev.leadrelay.bench.latency;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real door: a demo request with consent, from a company that fits, so that each lead is HOT at
 * once. Leads beyond the open connections wait on this side, as behind a gateway, and their clocks
 * go on.
 */
final class HttpDoor implements Door {

  private static final int ACCEPTED = 202;
  private static final int BUSY = 503;
  private static final int CONNECTIONS = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A real client sends again what was not answered or refused; the lead's clock goes on. */
  private static final RetryPolicy<HttpResponse<String>> AGAIN =
      RetryPolicy.<HttpResponse<String>>builder()
          .handle(IOException.class)
          .handleResultIf(answer -> answer.statusCode() == BUSY)
          .withDelay(Duration.ofSeconds(1))
          .withMaxRetries(30)
          .build();

  private final ExecutorService senders =
      Executors.newFixedThreadPool(CONNECTIONS, Thread.ofVirtual().factory());
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json = JsonMapper.builder().build();
  private final URI address;

  HttpDoor(int port) {
    this.address = URI.create("http://127.0.0.1:%d/v1/events".formatted(port));
  }

  @Override
  public CompletableFuture<String> send(long number) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/cloudevents+json")
            .POST(BodyPublishers.ofString(event(number)))
            .build();
    return CompletableFuture.supplyAsync(() -> leadId(post(request)), senders);
  }

  private HttpResponse<String> post(HttpRequest request) {
    return Failsafe.with(AGAIN).get(() -> client.send(request, BodyHandlers.ofString()));
  }

  private static String event(long number) {
    return """
      {"specversion": "1.0", "id": "demo-%1$d", "source": "https://www.example.com/forms/demo", "type": "demo.requested",
       "time": "%2$s",
       "data": {
         "anonymousId": "a-%1$d",
         "person":   {"email": "person%1$d@company%1$d.example", "firstName": "Ana", "lastName": "Example",
                      "jobTitle": "VP Sales", "country": "DE"},
         "company":  {"name": "Company %1$d", "industry": "software", "employees": 320},
         "consent":  {"marketing": true, "wording": "Yes, contact me", "at": "%2$s"},
         "campaign": {"source": "google", "medium": "cpc", "name": "q4-demo"},
         "properties": {"path": "/demo"}}}
      """
        .formatted(number, Instant.now());
  }

  private String leadId(HttpResponse<String> answer) {
    if (answer.statusCode() != ACCEPTED) {
      throw new IllegalStateException(
          "Expected the door to answer %d, but it answered %d: %s"
              .formatted(ACCEPTED, answer.statusCode(), answer.body()));
    }
    return json.readTree(answer.body()).at("/accepted/0/leadId").asString();
  }

  @Override
  public void close() {
    senders.close();
    client.close();
  }
}
