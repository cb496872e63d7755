package dev.leadrelay.routing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.leadrelay.kit.crypto.Hmac;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays Slack: fails at first in each of its ways, then takes messages, and signs what its buttons
 * send.
 */
final class SlackStub implements AutoCloseable {

  static final String TOKEN = "xoxb-of-the-test";
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final JsonMapper JSON = new JsonMapper();

  final Queue<JsonNode> messages = new ConcurrentLinkedQueue<>();
  final Queue<JsonNode> replies = new ConcurrentLinkedQueue<>();
  private final Queue<Failure> failures =
      new ConcurrentLinkedQueue<>(List.of(Failure.ERROR, Failure.RATE_LIMITED, Failure.SLOW));
  private final HttpServer server;

  private enum Failure {
    ERROR,
    RATE_LIMITED,
    /** Slower than anybody waits. */
    SLOW
  }

  SlackStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/chat.postMessage", this::post);
    server.createContext("/reply", call -> keep(call, replies));
    server.start();
  }

  List<String> settings() {
    return List.of(
        "--leadrelay.routing.slack.url=" + url("/api/"),
        "--leadrelay.routing.slack.token=" + TOKEN,
        "--leadrelay.routing.slack.signing-secret=" + SECRET,
        "--leadrelay.routing.slack.timeout=1s",
        "--leadrelay.routing.slack.first-delay=50ms");
  }

  private String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
  }

  private void post(HttpExchange call) throws IOException {
    if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
      answer(call, 200, "{\"ok\": false, \"error\": \"invalid_auth\"}");
      return;
    }
    switch (failures.poll()) {
      case ERROR -> answer(call, 500, "");
      case RATE_LIMITED -> answer(call, 200, "{\"ok\": false, \"error\": \"ratelimited\"}");
      // Never answered: the connection ends with the server.
      case SLOW -> call.getRequestBody().readAllBytes();
      case null -> keep(call, messages);
    }
  }

  private static void keep(HttpExchange call, Queue<JsonNode> kept) throws IOException {
    var body = JSON.readTree(call.getRequestBody().readAllBytes());
    if ("U404".equals(body.path("channel").asString(""))) {
      answer(call, 200, "{\"ok\": false, \"error\": \"channel_not_found\"}");
      return;
    }
    kept.add(body);
    answer(call, 200, "{\"ok\": true}");
  }

  private static void answer(HttpExchange call, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      call.getResponseBody().write(bytes);
    }
    call.close();
  }

  /** What Slack posts when somebody presses a button, or chooses from a menu. */
  String press(String user, String assignmentId, String button, String choice) {
    var payload =
        Map.of(
            "type",
            "block_actions",
            "user",
            Map.of("id", user),
            "response_url",
            url("/reply"),
            "message",
            Map.of("text", "A HOT lead is yours."),
            "actions",
            List.of(
                Map.of(
                    "action_id",
                    button,
                    "block_id",
                    assignmentId,
                    "action_ts",
                    "1531420618.123",
                    "selected_option",
                    Map.of("value", choice))));
    return "payload=" + URLEncoder.encode(JSON.writeValueAsString(payload), StandardCharsets.UTF_8);
  }

  /** As Slack signs it. */
  HttpRequest.Builder signed(HttpRequest.Builder request, String body, Instant at) {
    var base = "v0:%d:%s".formatted(at.getEpochSecond(), body);
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-Slack-Request-Timestamp", Long.toString(at.getEpochSecond()))
        .header(
            "X-Slack-Signature",
            "v0=" + Hmac.sha256Hex(SECRET, base.getBytes(StandardCharsets.UTF_8)))
        .POST(BodyPublishers.ofString(body));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
