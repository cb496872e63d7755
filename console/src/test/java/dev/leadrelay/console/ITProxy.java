package dev.leadrelay.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.console.StubServices.Posted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a browser reaches through the console, and what it does not. */
class ITProxy {

  private static final String SENDER = "leadrelay-console";
  private static final String NOBODY = "http://127.0.0.1:1";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static StubServices routing;
  private static ConfigurableApplicationContext console;
  private static String address;

  @BeforeAll
  static void start() throws IOException {
    routing = new StubServices().answer("/v1/assignments", "[]");
    console =
        new SpringApplicationBuilder(ConsoleApplication.class)
            .run(
                "--server.port=0",
                "--LEADRELAY_ROUTING_URL=" + routing.url(),
                "--LEADRELAY_SLA_URL=" + NOBODY);
    address = "http://127.0.0.1:" + console.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    console.close();
    routing.close();
  }

  @Test
  void shouldPassOnWhatARepDoes() throws Exception {
    var answer = post("/api/routing/v1/assignments/as-1:accept", SENDER);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(routing.posted()).containsExactly(new Posted("/v1/assignments/as-1:accept", "{}"));
  }

  @Test
  void shouldRefuseWhatAPageOfAnotherOriginCouldSend() throws Exception {
    assertThat(post("/api/routing/v1/assignments/as-2:accept", "").statusCode()).isEqualTo(404);
  }

  @Test
  void shouldRefuseEveryOtherWritingCall() throws Exception {
    assertThat(post("/api/routing/v1/assignments/as-2:reassign", SENDER).statusCode())
        .isEqualTo(404);
    assertThat(post("/api/routing/v1/plans/emea:rollback", "").statusCode()).isEqualTo(404);
    assertThat(post("/api/scoring/v1/models/b2b:learn", SENDER).statusCode()).isEqualTo(404);
  }

  @Test
  void shouldPassOnEachLineOfAnAnswerAsItComes() throws Exception {
    var read = new CountDownLatch(1);
    routing.answerInLines("/v1/plans:compare", "{\"progress\": 1}", read, "{\"result\": 2}");

    var answer =
        HTTP.send(request("/api/routing/v1/plans:compare", SENDER), BodyHandlers.ofLines());
    var lines = answer.body().iterator();
    assertThat(lines.next()).contains("progress");
    read.countDown();

    assertThat(lines.next()).contains("result");
  }

  @Test
  void shouldSayThatAServiceCannotBeReached() throws Exception {
    var answer = get("/api/sla/v1/sla");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("retry-after")).isPresent();
    assertThat(answer.body()).doesNotContain("127.0.0.1");
  }

  @Test
  void shouldForbidPagesEverythingThatTheConsoleDoesNotShip() throws Exception {
    var policy = get("/").headers().firstValue("content-security-policy");

    assertThat(policy).hasValueSatisfying(p -> assertThat(p).contains("default-src 'none'"));
    assertThat(policy).hasValueSatisfying(p -> assertThat(p).doesNotContain("unsafe"));
  }

  @Test
  void shouldBeHealthyWithoutTheServices() throws Exception {
    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String sender) throws Exception {
    return HTTP.send(request(path, sender), BodyHandlers.ofString());
  }

  private static HttpRequest request(String path, String sender) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/json")
        .header("X-Requested-With", sender)
        .POST(BodyPublishers.ofString("{}"))
        .build();
  }
}
