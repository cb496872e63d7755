package dev.leadrelay.stack.adapter.http;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.leadrelay.stack.adapter.process.StartFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Receives webhooks on loopback as a customer's system would: what is not signed by us is refused.
 */
public final class WebhookReceiver implements AutoCloseable {

  private static final int NO_BODY = -1;
  private static final int OK = 204;
  private static final int NOT_OURS = 401;

  private final HttpServer server;
  private final Webhook verifier;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  private WebhookReceiver(HttpServer server, Webhook verifier) {
    this.server = server;
    this.verifier = verifier;
  }

  /** Listens from now on. */
  public static WebhookReceiver start(int port, String secret) {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      var receiver = new WebhookReceiver(server, new Webhook(secret));
      server.createContext("/hook", receiver::receive);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new StartFailedException(
          "Expected port %d to be free for the demo's webhook receiver, but another program listens on it: stop that one first."
              .formatted(port),
          e);
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Number of webhooks that came with a good signature. */
  public long received() {
    return received.get();
  }

  /** Number of those that did not. */
  public long refused() {
    return refused.get();
  }

  private void receive(HttpExchange call) throws IOException {
    try (call) {
      var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean ours = isOurs(body, call.getRequestHeaders());
      (ours ? received : refused).incrementAndGet();
      call.sendResponseHeaders(ours ? OK : NOT_OURS, NO_BODY);
    }
  }

  private boolean isOurs(String body, Map<String, List<String>> headers) {
    try {
      verifier.verify(body, headers);
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
