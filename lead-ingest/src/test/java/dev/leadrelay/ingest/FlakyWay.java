package dev.leadrelay.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Leads to the doors, but first answers as they do while Kafka is away. */
final class FlakyWay implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final AtomicInteger failuresLeft;
  private final List<String> encodings = new CopyOnWriteArrayList<>();

  FlakyWay(int failures) throws IOException {
    failuresLeft = new AtomicInteger(failures);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How the bodies were packed that came through. */
  List<String> encodings() {
    return encodings;
  }

  boolean hasFailed() {
    return failuresLeft.get() < 0;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    if (failuresLeft.getAndDecrement() > 0) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    encodings.add(String.valueOf(exchange.getRequestHeaders().getFirst("Content-Encoding")));
    try {
      var target = URI.create("http://127.0.0.1:" + RunningIngest.PORT);
      var request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()));
      for (var name : List.of("Content-Type", "Content-Encoding", "Authorization")) {
        exchange
            .getRequestHeaders()
            .getOrDefault(name, List.of())
            .forEach(value -> request.header(name, value));
      }
      var answer =
          client.send(
              request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
