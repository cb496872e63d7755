package dev.leadrelay.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A captcha service: a response that begins with {@code solved} is good, once. It can be switched
 * off.
 */
final class CaptchaStub implements AutoCloseable {

  static final String SECRET = "captcha-secret";

  private final HttpServer server;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private volatile boolean away;

  private CaptchaStub(HttpServer server) {
    this.server = server;
  }

  static CaptchaStub start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var stub = new CaptchaStub(server);
      server.createContext("/", stub::answer);
      server.start();
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:%d/siteverify".formatted(server.getAddress().getPort());
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var answer = verdict(question).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(away ? 500 : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private String verdict(String question) {
    if (!question.contains("secret=" + SECRET)) {
      return "{\"success\": false, \"error-codes\": [\"invalid-input-secret\"]}";
    }
    if (away || !question.contains("response=solved")) {
      return "{\"success\": false, \"error-codes\": [\"invalid-input-response\"]}";
    }
    return asked.add(question)
        ? "{\"success\": true}"
        : "{\"success\": false, \"error-codes\": [\"timeout-or-duplicate\"]}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
