package dev.leadrelay.ingest.domain.intake;

import static dev.leadrelay.ingest.domain.intake.Samples.NORMATIVE;
import static dev.leadrelay.ingest.domain.intake.Samples.NOW;
import static dev.leadrelay.ingest.domain.intake.Samples.anEvent;
import static dev.leadrelay.ingest.domain.intake.Samples.anEventOf;
import static dev.leadrelay.ingest.domain.intake.Samples.anEventWith;
import static dev.leadrelay.ingest.domain.intake.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Consent;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.event.Traits;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

  final Intake intake = Samples.intake();

  @Test
  void shouldBringTheNormativeExampleIntoCanonicalForm() {
    var event = accepted(json(NORMATIVE)).event();

    assertThat(event)
        .isEqualTo(
            new CanonicalEvent(
                "f-1001",
                "https://www.example.com/forms/demo",
                "demo.requested",
                Instant.parse("2026-03-02T09:15:00Z"),
                NOW,
                Door.EVENTS,
                "a-77",
                Traits.of(
                    Map.ofEntries(
                        Map.entry("email", "ana.lopez@acme-robotics.com"),
                        Map.entry("emailGiven", "Ana.Lopez@Acme-Robotics.com"),
                        Map.entry("firstName", "Ana"),
                        Map.entry("lastName", "López"),
                        Map.entry("phone", "+49301234567"),
                        Map.entry("phoneGiven", "030 1234567"),
                        Map.entry("jobTitle", "VP Sales"),
                        Map.entry("seniority", "VP"),
                        Map.entry("function", "SALES"),
                        Map.entry("country", "DE"),
                        Map.entry("countryGiven", "Deutschland"),
                        Map.entry("freemail", false)),
                    Map.of()),
                Traits.of(
                    Map.of(
                        "name", "Acme Robotics GmbH",
                        "domain", "acme-robotics.com",
                        "account", "acme-robotics.com",
                        "industry", "industrial automation",
                        "industryGiven", "Industrial Automation",
                        "employees", 320),
                    Map.of()),
                new Consent(
                    true,
                    "Yes, contact me",
                    Instant.parse("2026-03-02T09:14:58Z"),
                    Consent.Basis.OPT_IN),
                Traits.of(Map.of("source", "google", "medium", "cpc", "name", "q1-demo"), Map.of()),
                Map.of("path", "/demo", "useCase", "lead routing"),
                null,
                null));
  }

  @Test
  void shouldTakeTheTimeOfArrivalWhenTheSenderNamesNone() {
    assertThat(accepted(anEvent()).event().occurredAt()).isEqualTo(NOW);
  }

  @Test
  void shouldGiveOnePersonOneIdHoweverTheAddressIsWritten() {
    var one = accepted(anEventOf(Map.of("email", "ana@müller.de"))).leadId();
    var other = accepted(anEventOf(Map.of("email", " ANA@xn--mller-kva.DE "))).leadId();

    assertThat(one).isEqualTo(other);
    assertThat(UUID.fromString(one).version()).isEqualTo(8);
    assertThat(UUID.fromString(one).variant()).isEqualTo(2);
  }

  @Test
  void shouldPreferTheStrongerIdentifier() {
    var email = Map.<String, Object>of("email", "ana@example.com");
    var all =
        Map.<String, Object>of(
            "email", "ana@example.com", "phone", "+49 30 1234567", "linkedInId", "li-1");
    var phoneAndLinkedIn =
        Map.<String, Object>of("phone", "0049 30 1234567", "linkedInId", "li-1", "country", "DE");
    var phone = Map.<String, Object>of("phone", "+49301234567");

    assertThat(accepted(anEventOf(all)).leadId()).isEqualTo(accepted(anEventOf(email)).leadId());
    assertThat(accepted(anEventOf(phoneAndLinkedIn)).leadId())
        .isEqualTo(accepted(anEventOf(phone)).leadId())
        .isNotEqualTo(accepted(anEventOf(email)).leadId());
  }

  @Test
  void shouldNotMistakeOneKindOfIdentifierForAnother() {
    var asLinkedIn = accepted(anEventOf(Map.of("linkedInId", "a-1"))).leadId();

    assertThat(asLinkedIn).isNotEqualTo(accepted(anEvent()).leadId());
  }

  @Test
  void shouldRefuseAPhoneNumberThatNobodyHasWhenNothingElseIdentifies() {
    var refused = (Outcome.Refused) take(anEventOf(Map.of("phone", "12")));

    assertThat(refused.refusals())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.pointer()).isEqualTo("/data/person/phone"));
  }

  @Test
  void shouldKeepAnUnreadablePhoneNumberBesideAnotherIdentifier() {
    var person =
        accepted(anEventOf(Map.of("email", "a@example.com", "phone", "ask for Ana")))
            .event()
            .person();

    assertThat(person.text("phone")).isEmpty();
    assertThat(person.text("phoneGiven")).contains("ask for Ana");
  }

  @ParameterizedTest
  @CsvSource({
    "Deutschland, DE",
    "germany, DE",
    "GERMANY, DE",
    "de, DE",
    "DEU, DE",
    "Österreich, AT",
    "Schweiz, CH",
    "Suisse, CH",
    "España, ES",
    "espana, ES",
    "日本, JP",
    "United Kingdom, GB",
    "UK, GB",
    "USA, US",
    "Vereinigte Staaten, US",
    "Côte d’Ivoire, CI",
    "cote d'ivoire, CI",
    "IN, IN",
    "IS, IS",
    "IT, IT"
  })
  void shouldReadCountriesInManyLanguages(String given, String code) {
    var person =
        accepted(anEventOf(Map.of("email", "a@example.com", "country", given))).event().person();

    assertThat(person.text("country")).contains(code);
  }

  @Test
  void shouldKeepACountryThatItDoesNotKnow() {
    var person =
        accepted(anEventOf(Map.of("email", "a@example.com", "country", "Atlantis")))
            .event()
            .person();

    assertThat(person.text("country")).isEmpty();
    assertThat(person.text("countryGiven")).contains("Atlantis");
  }

  @ParameterizedTest
  @CsvSource({
    "CEO, C_LEVEL",
    "Chief Revenue Officer, C_LEVEL",
    "Geschäftsführerin, C_LEVEL",
    "Co-Founder & CTO, C_LEVEL",
    "President, C_LEVEL",
    "VP Sales, VP",
    "Vice President Marketing, VP",
    "Head of Growth, HEAD",
    "Director of IT, HEAD",
    "Vertriebsleiterin, HEAD",
    "Leiter Einkauf, HEAD",
    "Marketing Manager, MANAGER",
    "Team Lead, MANAGER",
    "Produktmanagerin, MANAGER",
    "Product Owner, STAFF",
    "Assistentin der Geschäftsführung, STAFF",
    "Entwickler, STAFF"
  })
  void shouldReadSeniorityFromTheTitle(String title, String seniority) {
    var person =
        accepted(anEventOf(Map.of("email", "a@example.com", "jobTitle", title))).event().person();

    assertThat(person.text("seniority")).contains(seniority);
  }

  @Test
  void shouldTakeTheRegistrableDomainFromTheAddress() {
    var event = accepted(anEventOf(Map.of("email", "a@sales.acme.co.uk"))).event();

    assertThat(event.company().text("domain")).contains("acme.co.uk");
    assertThat(event.person().get("freemail")).isEqualTo(false);
  }

  @Test
  void shouldNeverTakeACompanyFromAFreemailAddress() {
    var event = accepted(anEventOf(Map.of("email", "a@GMX.de"))).event();

    assertThat(event.company().text("domain")).isEmpty();
    assertThat(event.person().get("freemail")).isEqualTo(true);
  }

  @Test
  void shouldPreferTheDomainThatIsSaid() {
    var data =
        Map.<String, Object>of(
            "person", Map.of("email", "a@gmail.com"),
            "company", Map.of("domain", "www.Acme.com"));

    assertThat(accepted(anEventWith(data)).event().company().text("domain")).contains("acme.com");
  }

  @ParameterizedTest
  @CsvSource({"51-200, 51", "1001+, 1001", "'1,001–5,000', 1001", "10.000+, 10000", "7, 7"})
  void shouldReadTheLowerBoundOfACompanySize(String given, int employees) {
    var data = Map.of("anonymousId", "a-1", "company", Map.of("employees", given));

    assertThat(accepted(anEventWith(data)).event().company().get("employees")).isEqualTo(employees);
  }

  @Test
  void shouldTakeConsentBackWhenTheTypeSaysSo() {
    var event = anEvent();
    event.put("type", "email.unsubscribed");

    assertThat(accepted(event).event().consent()).isEqualTo(Consent.withdrawn());
  }

  private Outcome take(Map<String, ?> event) {
    return intake.take(event, Door.EVENTS, NOW);
  }

  private Outcome.Accepted accepted(Map<String, ?> event) {
    return (Outcome.Accepted) take(event);
  }
}
