package dev.leadrelay.routing;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A webhook receiver that fails the first call and verifies the signature of every other. */
final class Receiver implements AutoCloseable {

  final Queue<String> verified = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private final Webhook webhook;
  private boolean failed;

  Receiver(String secret) throws IOException, EmptyWebhookSecretException {
    webhook = new Webhook(secret);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::receive);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()));
  }

  private synchronized void receive(HttpExchange call) throws IOException {
    var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = failed ? verify(call, body) : 500;
    failed = true;
    call.sendResponseHeaders(status, -1);
    call.close();
  }

  private int verify(HttpExchange call, String body) {
    var headers =
        call.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    try {
      webhook.verify(body, headers);
      verified.add(body);
      return 204;
    } catch (WebhookVerificationException e) {
      return 401;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
