package dev.leadrelay.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Plays all services: answers by path and, where it matters, dimension, keeps what was posted, and
 * tells what it is told to.
 */
final class StubServices implements AutoCloseable {

  private static final Answer NONE = new Answer(404, "{}");

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, List<OutputStream>> streams = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Posted> posted = new ConcurrentLinkedQueue<>();

  private final ConcurrentLinkedQueue<String> keys = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> queries = new ConcurrentLinkedQueue<>();

  StubServices() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  private record Answer(int status, String json) {}

  /** What a page sent. */
  record Posted(String path, String body) {}

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  StubServices answer(String path, String json) {
    answers.put(path, new Answer(200, json));
    return this;
  }

  /** Answers what is posted with a line, and with another one once somebody has read the first. */
  void answerInLines(String path, String first, CountDownLatch read, String second) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            write(body, first + "\n");
            await(read);
            write(body, second + "\n");
          }
        });
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("Expected somebody to read the first line, but nobody did.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Refuses what is sent, with problem details. */
  void refuse(String path, int status, String problem) {
    answers.put(path, new Answer(status, problem));
  }

  /** Forgets what was posted and asked for, and how to answer. */
  void forget() {
    answers.clear();
    streams.clear();
    posted.clear();
    keys.clear();
    queries.clear();
  }

  boolean isWatched(String path) {
    return !streams.getOrDefault(path, List.of()).isEmpty();
  }

  void tell(String path, String event, String json) throws IOException {
    for (var stream : streams.getOrDefault(path, List.of())) {
      write(stream, "event:%s\ndata:%s\n\n".formatted(event, json));
    }
  }

  List<Posted> posted() {
    return List.copyOf(posted);
  }

  /** What callers showed to be let in, and what they asked for. */
  List<String> keys() {
    return List.copyOf(keys);
  }

  List<String> queries() {
    return List.copyOf(queries);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .ifPresent(keys::add);
    Optional.ofNullable(exchange.getRequestURI().getQuery()).ifPresent(queries::add);
    if (path.endsWith("/stream")) {
      stream(exchange, path);
    } else if (Set.of("POST", "PUT").contains(exchange.getRequestMethod())) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      posted.add(new Posted(path, body));
      respond(exchange, answer(exchange.getRequestMethod() + " " + path, new Answer(200, "{}")));
    } else {
      respond(exchange, answer(path, answer(path + "?" + dimension(exchange), NONE)));
    }
  }

  private static String dimension(HttpExchange exchange) {
    var query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    return Stream.of(query.split("&")).filter(p -> p.startsWith("by=")).findFirst().orElse("");
  }

  private void stream(HttpExchange exchange, String path) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    write(exchange.getResponseBody(), ":welcome\n\n");
    streams
        .computeIfAbsent(path, p -> new CopyOnWriteArrayList<>())
        .add(exchange.getResponseBody());
  }

  private Answer answer(String call, Answer otherwise) {
    return answers.getOrDefault(call, otherwise);
  }

  private static void respond(HttpExchange exchange, Answer answer) throws IOException {
    var bytes = answer.json().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private static void write(OutputStream stream, String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }
}
