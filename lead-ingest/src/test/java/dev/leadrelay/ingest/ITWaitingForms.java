package dev.leadrelay.ingest;

import static dev.leadrelay.ingest.Door.FORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.testkit.backbone.Backbone;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Forms that wait for their captcha service outlive the service that took them. */
class ITWaitingForms {

  private static final JsonMapper JSON = new JsonMapper();
  private static Backbone backbone;
  private static Log<LeadEvent> events;
  private static Log<RejectedEvent> rejected;

  private ConfigurableApplicationContext service;
  private Door door;

  @BeforeAll
  static void open() {
    backbone = Backbone.start();
    backbone.provision();
    events = new Log<>(backbone, Topics.EVENTS);
    rejected = new Log<>(backbone, Topics.REJECTED);
  }

  @AfterAll
  static void close() {
    events.close();
    rejected.close();
    backbone.close();
  }

  @BeforeEach
  void start() {
    int port = Ports.free();
    service = RunningIngest.startAt(port, backbone);
    door = new Door(port, RunningIngest.KEY);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void shouldCheckFormsThatWaitForTheirCaptchaServiceAlsoAfterARestart() throws Exception {
    RunningIngest.CAPTCHA.goAway();
    try {
      for (var sent :
          List.of("first&cf-turnstile-response=solved-o1", "robot&cf-turnstile-response=no")) {
        assertThat(JSON.readTree(submit(sent).body()).get("pending").asBoolean()).isTrue();
      }
      stop();
      start();
      assertThat(submit("second&cf-turnstile-response=solved-o2").statusCode()).isEqualTo(202);
    } finally {
      RunningIngest.CAPTCHA.comeBack();
    }

    rejected.await(1, ITWaitingForms::isUnverified);
    events.await(2, event -> isOf(event, "first") || isOf(event, "second"));
    for (var person : List.of("first", "second")) {
      assertThat(events.await(1, event -> isOf(event, person))).hasSize(1);
    }
    assertThat(rejected.await(1, ITWaitingForms::isUnverified)).hasSize(1);
  }

  private HttpResponse<String> submit(String nameAndCaptcha) throws Exception {
    var fields = "email=outage%40example.com&first-name=" + nameAndCaptcha;
    return door.post("/v1/forms/captcha", FORM, "*/*", BodyPublishers.ofString(fields));
  }

  private static boolean isOf(LeadEvent event, String firstName) {
    return event.getPerson() != null && firstName.equals(event.getPerson().getFirstName());
  }

  private static boolean isUnverified(RejectedEvent event) {
    return event.getReasons().getFirst().getCode().equals("CAPTCHA_UNVERIFIED");
  }
}
