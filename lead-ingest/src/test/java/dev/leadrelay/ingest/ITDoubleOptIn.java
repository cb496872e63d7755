package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.leadrelay.schemas.ConsentBasis;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Consent that counts only after the click, with a real exchange of SMTP. */
@ExtendWith(RunningIngest.class)
class ITDoubleOptIn {

  private static final Pattern LINK =
      Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/v1/opt-ins/\\S+)");

  private static Log<LeadEvent> events;

  @BeforeAll
  static void open() {
    events = new Log<>(RunningIngest.backbone(), Topics.EVENTS);
  }

  @AfterAll
  static void close() {
    events.close();
  }

  @Test
  void shouldCountConsentOnlyAfterTheClick() throws Exception {
    submit("nora");
    var asked = events.await(1, event -> isOf(event, "nora")).getFirst().value();
    var mail = mailsTo("nora").getFirst();
    var link = linkIn(mail);

    var scanned = RunningIngest.DOOR.get(link);
    var clicked = click(link);
    var again = click(link);

    assertThat(asked.getConsent()).isNull();
    assertThat(asked.getOptIn().getWording()).isEqualTo("Yes");
    assertThat(mail.getSubject()).isEqualTo("Please confirm your address");
    assertThat(link).doesNotContain("nora");
    assertThat(scanned.statusCode()).isEqualTo(200);
    assertThat(scanned.body()).contains("<button", "Example Ltd may write to me");
    assertThat(clicked.statusCode()).isEqualTo(200);
    assertThat(clicked.body()).contains("your address is confirmed");
    assertThat(again.statusCode()).isEqualTo(200);
    submit("nora", "later");
    events.await(2, event -> isOf(event, "nora"));
    var granted = events.await(1, event -> isGrantOf(event, asked));
    assertThat(granted).hasSize(1);
    var consent = granted.getFirst().value().getConsent();
    assertThat(consent.getBasis()).isEqualTo(ConsentBasis.DOUBLE_OPT_IN);
    assertThat(consent.getWording()).startsWith("Yes, Example Ltd may write to me");
    assertThat(consent.getAt()).isAfterOrEqualTo(asked.getReceivedAt());
    assertThat(consent.getProof().getAddressFamily()).isEqualTo("IPv4");
    assertThat(mail.getMessageID()).contains(consent.getProof().getMailId());
    assertThat(consent.getProof().getAskedAt()).isEqualTo(asked.getReceivedAt());
  }

  @Test
  void shouldSendOneMailForADoubleClickOnTheForm() throws Exception {
    submit("dora");
    submit("dora");
    submit("dora", "after");

    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mailsTo("dora").size() == 2);
    assertThat(events.await(2, event -> isOf(event, "dora"))).hasSize(2);
    assertThat(mailsTo("dora")).hasSize(2);
  }

  @Test
  void shouldRefuseATamperedLinkWithAPage() throws Exception {
    submit("tara");
    var link = linkIn(mailsTo("tara").getFirst());

    var tampered = click(link.replaceFirst("/opt-ins/.", "/opt-ins/X"));

    assertThat(tampered.statusCode()).isEqualTo(404);
    assertThat(tampered.headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
    assertThat(tampered.body()).contains("This link does not work");
  }

  private static void submit(String name, String... wording) throws Exception {
    var text = wording.length == 0 ? "Yes" : wording[0];
    var answer =
        RunningIngest.DOOR.post(
            "/v1/forms/newsletter",
            Door.FORM,
            "*/*",
            BodyPublishers.ofString(
                "email=%s%%40optin.example&consent=on&consent-wording=%s".formatted(name, text)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private static HttpResponse<String> click(String link) throws Exception {
    return RunningIngest.DOOR.post(link, Door.FORM, Door.BROWSER, BodyPublishers.noBody());
  }

  private static List<MimeMessage> mailsTo(String name) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Arrays.stream(RunningIngest.mails().getReceivedMessages())
                    .filter(mail -> recipientOf(mail).startsWith(name + "@"))
                    .toList(),
            mails -> !mails.isEmpty());
  }

  private static String recipientOf(MimeMessage mail) {
    return GreenMailUtil.getAddressList(recipients(mail));
  }

  private static Address[] recipients(MimeMessage mail) {
    try {
      return mail.getAllRecipients();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String linkIn(MimeMessage mail) throws Exception {
    var link = LINK.matcher(mail.getContent().toString());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static boolean isOf(LeadEvent event, String name) {
    return event.getPerson() != null
        && (name + "@optin.example").equals(event.getPerson().getEmail());
  }

  private static boolean isGrantOf(LeadEvent event, LeadEvent asked) {
    return event.getType().equals("consent.granted") && event.getLeadId().equals(asked.getLeadId());
  }
}
