package dev.leadrelay.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.testkit.backbone.Backbone;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Reps and managers are told by mail and in Slack, and answer there. */
@TestMethodOrder(OrderAnnotation.class)
class ITNotifications {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;

  private static final GreenMail MAILS = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private static SlackStub slack;
  private static Qualifier qualifier;
  private static Instance service;

  @BeforeAll
  static void start() throws Exception {
    var backbone = Backbone.shared();
    backbone.provision();
    MAILS.start();
    slack = new SlackStub();
    var plan =
        Files.writeString(
            folder.resolve("plan.yml"),
            """
            id: told
            version: 1
            teams:
              - id: told
                manager: {id: nils, contact: {email: nils@team.example}}
                reps:
                  - {id: tess, contact: {email: tess@team.example, slack: U-TESS}}
                  - {id: gone, contact: {slack: U404}}
                pools:
                  - {id: tess, members: [tess]}
                  - {id: gone, members: [gone]}
            rules:
              - {id: gone, when: 'level == "MQL"', to: {pool: gone}}
              - {id: rest, to: {pool: tess}}
            sla:
              - {id: first, firstTouch: 3s, remind: [50%], breach: [notify-manager]}
            """);
    qualifier = new Qualifier(backbone);
    List<String> settings = new ArrayList<>(slack.settings());
    settings.add("--leadrelay.routing.mail.server.host=127.0.0.1");
    settings.add("--leadrelay.routing.mail.server.port=" + MAILS.getSmtp().getPort());
    settings.add("--leadrelay.routing.mail.server.start-tls=false");
    service = Instance.start(backbone, folder.resolve("state"), plan, settings);
  }

  @AfterAll
  static void stop() {
    qualifier.close();
    service.close();
    slack.close();
    MAILS.stop();
  }

  @Test
  @Order(1)
  void shouldTellTheRepAndTheManagerByMailWithoutSayingWhomToCall() throws Exception {
    assign("told-1");

    var mails = await().atMost(PATIENCE).until(() -> mailsTo("tess"), all -> all.size() == 3);
    var breach = await().atMost(PATIENCE).until(() -> mailsTo("nils"), all -> all.size() == 1);
    var assigned = withSubject(mails, "A HOT lead is yours.");
    assertThat(assigned.getMessageID()).contains("told-1-1-1-LEAD_ASSIGNED");
    assertThat(assigned.getContent().toString())
        .contains("HOT, score 80", "Due ", "/inbox.html?rep=tess")
        .doesNotContain("eva@acme.example");
    withSubject(mails, "50 % of the time for first has passed.");
    withSubject(mails, "The time for first has passed without an answer by tess.");
    assertThat(breach.getFirst().getSubject()).contains("passed without an answer by tess");
  }

  @Test
  @Order(2)
  void shouldTellInSlackOnceHoweverItFailsAtFirst() {
    await().atMost(PATIENCE).until(() -> messagesAbout("told-1-1-1").size() == 3);

    var assigned = messagesAbout("told-1-1-1-LEAD_ASSIGNED");
    assertThat(assigned).hasSize(1);
    assertThat(assigned.getFirst().path("channel").asString()).isEqualTo("U-TESS");
    assertThat(assigned.getFirst().toString())
        .contains("A HOT lead is yours.", "Accept", "Call made", "Decline", "<!date^")
        .doesNotContain("eva@acme.example");
  }

  @Test
  @Order(3)
  void shouldTakeOnlyWhatSlackHasSignedNow() throws Exception {
    var press = slack.press("U-TESS", "told-1-1-1", "accept", "");
    var hourAgo = Instant.now().minus(Duration.ofHours(1));

    var unsigned = service.post("/v1/hooks/slack", press);
    var old = service.send("/v1/hooks/slack", request -> slack.signed(request, press, hourAgo));
    var nonsense = pressed("payload=nonsense");

    assertThat(unsigned.statusCode()).isEqualTo(401);
    assertThat(old.statusCode()).isEqualTo(401);
    assertThat(nonsense).isEqualTo(400);
    assertThat(state("told-1-1-1")).isEqualTo("OPEN");
  }

  @Test
  @Order(4)
  void shouldDoWhatTheButtonSaysOnceForWhoHasTheLead() throws Exception {
    assertThat(pressed(slack.press("U-OTHER", "told-1-1-1", "accept", ""))).isEqualTo(200);
    assertThat(reply(1).toString()).contains("ephemeral", "This lead is tess's");
    assertThat(state("told-1-1-1")).isEqualTo("OPEN");

    var accept = slack.press("U-TESS", "told-1-1-1", "accept", "");
    assertThat(pressed(accept)).isEqualTo(200);
    assertThat(pressed(accept)).isEqualTo(200);
    assertThat(reply(3).toString()).contains("You have accepted the lead.", "Call made");
    assertThat(state("told-1-1-1")).isEqualTo("ACCEPTED");

    pressed(slack.press("U-TESS", "told-1-1-1", "called", ""));
    assertThat(reply(4).toString()).contains("Your call is noted.");
    assertThat(service.json("/v1/assignments/told-1-1-1").has("firstTouchAt")).isTrue();
  }

  @Test
  @Order(5)
  void shouldRejectWithACodeAndSayWhenItIsTooLate() throws Exception {
    assign("told-2");
    pressed(slack.press("U-TESS", "told-2-1-1", "decline", "IN_A_MONTH"));
    assertThat(reply(5).toString()).contains("You have rejected the lead.").doesNotContain("Call");
    assertThat(service.json("/v1/assignments/told-2-1-1").path("rejection").asString())
        .isEqualTo("TIMING");

    pressed(slack.press("U-TESS", "told-2-1-1", "accept", ""));
    assertThat(reply(6).toString()).contains("ephemeral", "That came too late");
    pressed(slack.press("U-TESS", "nobody-1-1", "accept", ""));
    assertThat(reply(7).toString()).contains("not known here any more");
  }

  @Test
  @Order(6)
  void shouldGiveUpWhatSlackRefusesAndCountIt() throws Exception {
    qualifier.qualify("told-3", Level.MQL).get();

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                service
                    .get("/actuator/prometheus")
                    .body()
                    .lines()
                    .anyMatch(
                        line ->
                            line.startsWith("leadrelay_notifications_undelivered_total")
                                && line.contains("slack")
                                && !line.endsWith(" 0.0")));
  }

  private static void assign(String leadId) throws Exception {
    qualifier.qualify(leadId, Level.HOT).get();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> service.get("/v1/assignments/%s-1-1".formatted(leadId)).statusCode() == 200);
  }

  private static String state(String assignment) throws Exception {
    return service.json("/v1/assignments/" + assignment).path("state").asString();
  }

  private static int pressed(String body) throws Exception {
    return service
        .send("/v1/hooks/slack", request -> slack.signed(request, body, Instant.now()))
        .statusCode();
  }

  /** The given reply, counted from 1. */
  private static JsonNode reply(int number) {
    await().atMost(PATIENCE).until(() -> slack.replies.size() >= number);
    return List.copyOf(slack.replies).get(number - 1);
  }

  private static List<JsonNode> messagesAbout(String id) {
    return slack.messages.stream()
        .filter(message -> message.path("metadata").toString().contains(id))
        .toList();
  }

  private static MimeMessage withSubject(List<MimeMessage> mails, String subject) throws Exception {
    for (var mail : mails) {
      if (subject.equals(mail.getSubject())) {
        return mail;
      }
    }
    throw new AssertionError("Expected a mail '%s', but there is none.".formatted(subject));
  }

  private static List<MimeMessage> mailsTo(String name) throws Exception {
    List<MimeMessage> found = new ArrayList<>();
    for (var mail : MAILS.getReceivedMessages()) {
      if (Arrays.toString(mail.getRecipients(RecipientType.TO)).contains(name)) {
        found.add(mail);
      }
    }
    return found;
  }
}
