package dev.leadrelay.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** LinkedIn's API of lead forms. It can fail, be slow, and list what it told already. */
final class LinkedInStub implements AutoCloseable {

  static final String CLIENT_SECRET = "linkedin-client-secret";
  static final String TOKEN = "linkedin-token";
  static final String OWNER = "urn:li:sponsoredAccount:5126";

  /** What becomes of one question. */
  enum Mood {
    FAIL,
    HANG
  }

  private final HttpServer server;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<String, String> hidden = new ConcurrentHashMap<>();
  private final Map<String, String> listed = new ConcurrentHashMap<>();
  private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();

  private LinkedInStub(HttpServer server) {
    this.server = server;
  }

  static LinkedInStub start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var stub = new LinkedInStub(server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/rest/leadFormResponses", stub::answer);
      server.start();
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:%d/rest".formatted(server.getAddress().getPort());
  }

  /** A lead that can be fetched, but is not listed. */
  void hide(String id, String email) {
    hidden.put(id, lead(id, email, false));
  }

  /** A lead that is listed. */
  void list(String id, String email, boolean test) {
    listed.put(id, lead(id, email, test));
  }

  /** What becomes of the next questions for single leads. */
  void be(Mood... next) {
    moods.addAll(List.of(next));
  }

  private void answer(HttpExchange exchange) throws IOException {
    var question = exchange.getRequestURI();
    var id = question.getPath().replaceFirst("^/rest/leadFormResponses/?", "");
    var mood = id.isEmpty() ? null : moods.poll();
    if (mood == Mood.HANG) {
      hang();
    }
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{}");
    } else if (mood != null) {
      send(exchange, 503, "oops");
    } else if (id.isEmpty()) {
      send(exchange, 200, page());
    } else {
      var lead = found(id);
      send(exchange, lead == null ? 404 : 200, lead == null ? "{}" : lead);
    }
  }

  private @Nullable String found(String id) {
    return hidden.getOrDefault(id, listed.get(id));
  }

  private String page() {
    return listed.values().stream()
        .collect(Collectors.joining(",", "{\"paging\": {\"start\": 0}, \"elements\": [", "]}"));
  }

  private void hang() {
    try {
      end.await(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  static String lead(String id, String email, boolean test) {
    return """
        {"id": "%s", "testLead": %s, "submittedAt": 1772442900000,
         "owner": {"sponsoredAccount": "urn:li:sponsoredAccount:5126"},
         "leadMetadata": {"sponsoredLeadMetadata": {"campaign": "urn:li:sponsoredCampaign:77"}},
         "form": {"id": 3162, "name": "Demo", "content": {"questions": [
            {"questionId": 1, "name": "email", "predefinedField": "WORK_EMAIL"},
            {"questionId": 2, "name": "firstName", "predefinedField": "FIRST_NAME"},
            {"questionId": 3, "name": "size", "predefinedField": "COMPANY_SIZE"},
            {"questionId": 4, "name": "Which tool do you use?"}]}},
         "formResponse": {
            "answers": [
              {"questionId": 1, "answerDetails": {"textQuestionAnswer": {"answer": "%s"}}},
              {"questionId": 2, "answerDetails": {"textQuestionAnswer": {"answer": "Lina"}}},
              {"questionId": 3, "answerDetails": {"multipleChoiceAnswer": {"options": ["51-200"]}}},
              {"questionId": 4, "answerDetails": {"textQuestionAnswer": {"answer": "a spreadsheet"}}}],
            "consentResponses": [{"consentId": 1, "accepted": true}]}}
        """
        .formatted(id, test, email);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
