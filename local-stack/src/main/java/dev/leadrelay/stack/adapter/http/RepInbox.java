package dev.leadrelay.stack.adapter.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** A rep's side of lead-routing: the live stream of what is new, and the answers. */
public final class RepInbox {

  private static final String DATA = "data:";

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http;
  private final String routing;
  private final String rep;

  /**
   * @param routing base address of lead-routing
   * @param rep id of the rep
   */
  public RepInbox(HttpClient http, String routing, String rep) {
    this.http = http;
    this.routing = routing;
    this.rep = rep;
  }

  /** Listens until the stream ends, and tells the id of each assignment that is new. */
  public void listen(Consumer<String> onAssigned) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("%s/v1/reps/%s/stream".formatted(routing, rep)));
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    try (var lines = answer.body()) {
      lines
          .filter(line -> line.startsWith(DATA))
          .map(line -> json.readTree(line.substring(DATA.length())))
          .filter(message -> message.path("type").asString("").equals("lead.assigned"))
          .forEach(message -> onAssigned.accept(message.path("assignmentId").asString()));
    }
  }

  /**
   * Takes the lead on and calls. It may have gone to somebody else by then; that is an answer too.
   */
  public void acceptAndTouch(String assignment) throws IOException, InterruptedException {
    post(assignment + ":accept", Map.of("rep", rep));
    post(assignment + ":touch", Map.of("rep", rep, "channel", "call"));
  }

  private void post(String action, Map<String, String> body)
      throws IOException, InterruptedException {
    http.send(
        HttpRequest.newBuilder(URI.create("%s/v1/assignments/%s".formatted(routing, action)))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }
}
