package dev.leadrelay.ingest.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.intake.Samples;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslatorTest {

  final Translator translator = new Translator("/sources/shop", Samples.NOW, null);

  @Test
  void shouldSayATrackedEventWithItsCircumstances() {
    var event =
        accepted(
            Kind.TRACK,
            """
            {"messageId": "m-1", "timestamp": "2026-03-02T09:15:00Z", "anonymousId": "a-77", "event": "Demo Requested",
             "properties": {"useCase": "routing", "products": [{"name": "A"}]},
             "context": {"page": {"path": "/demo"}, "campaign": {"source": "google"},
                         "consent": {"categoryPreferences": {"marketing": true}}}}
            """);

    assertThat(event.eventId()).isEqualTo("m-1");
    assertThat(event.type()).isEqualTo("demo.requested");
    assertThat(event.occurredAt()).isEqualTo("2026-03-02T09:15:00Z");
    assertThat(event.properties())
        .isEqualTo(
            Map.of(
                "event",
                "Demo Requested",
                "useCase",
                "routing",
                "products_0_name",
                "A",
                "path",
                "/demo"));
    assertThat(event.campaign().text("source")).contains("google");
    assertThat(Objects.requireNonNull(event.consent()).marketing()).isTrue();
  }

  @Test
  void shouldPutTraitsIntoTheProfile() {
    var event =
        accepted(
            Kind.IDENTIFY,
            """
            {"userId": "u-1", "traits": {"email": "Ana@Example.com", "name": "Ana López", "title": "VP Sales", "phone": 49301234567,
             "company": {"name": "Acme", "employees": 320, "website": "https://www.acme.com/de"},
             "address": {"city": "Berlin", "country": "Deutschland"}, "plan": "trial"}}
            """);

    assertThat(event.type()).isEqualTo("profile.updated");
    assertThat(event.anonymousId()).isEqualTo("user:u-1");
    assertThat(event.person().text("email")).contains("ana@example.com");
    assertThat(event.person().text("firstName")).contains("Ana");
    assertThat(event.person().text("lastName")).contains("López");
    assertThat(event.person().text("jobTitle")).contains("VP Sales");
    assertThat(event.person().text("country")).contains("DE");
    assertThat(event.person().attributes()).isEqualTo(Map.of("plan", "trial"));
    assertThat(event.company().text("domain")).contains("acme.com");
    assertThat(event.company().get("employees")).isEqualTo(320);
  }

  @Test
  void shouldLinkTheUserOfABrowserToThePersonAsWell() {
    var events =
        translate(
            Kind.IDENTIFY,
            """
            {"messageId": "m-1", "anonymousId": "a-77", "userId": "u-1", "traits": {"email": "ana@example.com"}}
            """);

    assertThat(events).hasSize(2);
    var link = take(events.getLast());
    assertThat(link.eventId()).isEqualTo("m-1/user");
    assertThat(link.type()).isEqualTo("identity.linked");
    assertThat(link.anonymousId()).isEqualTo("user:u-1");
    assertThat(link.person().text("email")).contains("ana@example.com");
  }

  @Test
  void shouldTakeAUserIdThatIsAnAddressForThePerson() {
    var alias = accepted(Kind.ALIAS, "{\"previousId\": \"a-77\", \"userId\": \"ana@example.com\"}");

    assertThat(alias.type()).isEqualTo("identity.linked");
    assertThat(alias.anonymousId()).isEqualTo("a-77");
    assertThat(alias.person().text("email")).contains("ana@example.com");
  }

  @Test
  void shouldKeepANameInAnotherScript() {
    var event = accepted(Kind.TRACK, "{\"event\": \"注文\", \"anonymousId\": \"a\"}");

    assertThat(event.type()).isEqualTo("custom.tracked");
    assertThat(event.properties()).containsEntry("event", "注文");
  }

  @Test
  void shouldNameEveryBadFieldInTheWordsOfTheSender() {
    assertThat(pointers(Kind.TRACK, "{\"event\": \" \", \"timestamp\": \"soon\"}"))
        .containsExactlyInAnyOrder("/event", "/timestamp", "/anonymousId");
    assertThat(
            pointers(Kind.IDENTIFY, "{\"traits\": {\"email\": \"none\", \"name\": \"\\u0007\"}}"))
        .containsExactlyInAnyOrder("/traits/email", "/traits/name");
    assertThat(pointers(Kind.GROUP, "{\"userId\": \"u\", \"traits\": {\"employees\": \"many\"}}"))
        .containsExactly("/traits/employees");
  }

  @Test
  void shouldSetAWrongClockRightAndLeaveARightOneAlone() {
    var fast = new Translator("/sources/shop", Samples.NOW, "2026-03-02T11:15:01Z");
    var message = "{\"timestamp\": \"2026-03-02T11:14:31Z\", \"anonymousId\": \"a\"}";

    var event = take(translate(fast, Kind.PAGE, message).getFirst());

    assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-03-02T09:14:31Z"));
  }

  private CanonicalEvent accepted(Kind kind, String message) {
    return take(translate(kind, message).getFirst());
  }

  private List<String> pointers(Kind kind, String message) {
    var document = translate(kind, message).getFirst();
    var outcome = Samples.intake().take(document.content(), Door.TRACKING, Samples.NOW);
    var refusals = new ArrayList<>(((Outcome.Refused) outcome).refusals());
    return document.inWordsOfSender(refusals).stream().map(Refusal::pointer).distinct().toList();
  }

  private static CanonicalEvent take(Document document) {
    var outcome = Samples.intake().take(document.content(), Door.TRACKING, Samples.NOW);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).event();
  }

  private List<Document> translate(Kind kind, String message) {
    return translate(translator, kind, message);
  }

  private static List<Document> translate(Translator translator, Kind kind, String message) {
    return translator.translate(
        Samples.json(message), Optional.of(kind), "default", ByteBuffer.allocate(0));
  }
}
