package dev.leadrelay.ingest.domain.intake;

import static dev.leadrelay.ingest.domain.intake.Samples.NOW;
import static dev.leadrelay.ingest.domain.intake.Samples.anEvent;
import static dev.leadrelay.ingest.domain.intake.Samples.anEventOf;
import static dev.leadrelay.ingest.domain.intake.Samples.anEventWith;
import static dev.leadrelay.ingest.domain.intake.Samples.json;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.CONTROL_CHARACTER;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MALFORMED_VALUE;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MISSING_FIELD;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.NO_IDENTIFIER;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.TIME_OUT_OF_RANGE;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.TOO_LONG;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.TOO_MANY;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doors refuse, and that they name every place at once. */
class RefusalsTest {

  final Intake intake = Samples.intake();

  @Test
  void shouldNameEverythingThatIsMissing() {
    assertThat(refused(Map.of()))
        .containsOnly(
            entry("/specversion", MISSING_FIELD),
            entry("/id", MISSING_FIELD),
            entry("/source", MISSING_FIELD),
            entry("/type", MISSING_FIELD),
            entry("/data", NO_IDENTIFIER));
  }

  @Test
  void shouldNameEveryWrongTypeAtOnce() {
    var event =
        json(
            """
            {"specversion": 1.0, "id": 7, "source": ["s"], "type": {"a": 1}, "time": 1772442900,
             "data": {"anonymousId": true, "person": {"email": 5, "attributes": {"a": [1]}},
                      "company": "Acme", "consent": {"marketing": "yes"}, "properties": [1]}}
            """);

    assertThat(refused(event))
        .containsOnlyKeys(
            "/specversion",
            "/id",
            "/source",
            "/type",
            "/time",
            "/data/anonymousId",
            "/data/person/email",
            "/data/person/attributes/a",
            "/data/company",
            "/data/consent/marketing",
            "/data/properties")
        .containsValue(WRONG_TYPE);
  }

  @Test
  void shouldNeverEchoWhatWasSent() {
    var event =
        json(
            """
            {"specversion": "secret", "id": "e", "source": "se cret", "type": "Secret!", "time": "secret",
             "data": {"person": {"email": "secret", "country": "secret\\u0007"}, "company": {"employees": "secret"},
                      "consent": {"marketing": true, "basis": "secret"}}}
            """);

    assertThat(refusals(event)).hasSizeGreaterThan(6);
    assertThat(refusals(event)).noneMatch(refusal -> refusal.detail().contains("ecret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana",
        "ana@",
        "@example.com",
        "ana@localhost",
        "a b@example.com",
        "a@b@",
        "a@-x.de",
        "ana@exa mple.com",
        "ana..b@example.com",
        ".ana@example.com",
        "ana@example..com"
      })
  void shouldRefuseWhatIsNoAddress(String email) {
    assertThat(refused(anEventOf(Map.of("email", email))))
        .containsExactly(entry("/data/person/email", MALFORMED_VALUE));
  }

  @Test
  void shouldAllowASendersClockToBeFiveMinutesAhead() {
    var event = anEvent();
    event.put("time", NOW.plusSeconds(300).toString());
    assertThat(take(event)).isInstanceOf(Outcome.Accepted.class);

    event.put("time", NOW.plusSeconds(301).toString());
    assertThat(refused(event)).containsExactly(entry("/time", TIME_OUT_OF_RANGE));
  }

  @Test
  void shouldTakeAnEventFromLastYearButNoneFromBeforeAnyLead() {
    var event = anEvent();
    event.put("time", "2025-03-02T09:15:00+01:00");
    assertThat(take(event)).isInstanceOf(Outcome.Accepted.class);

    event.put("time", "1970-01-21T12:20:00Z");
    assertThat(refused(event)).containsExactly(entry("/time", TIME_OUT_OF_RANGE));
  }

  @Test
  void shouldRefuseConsentFromTheFuture() {
    var consent = Map.of("marketing", true, "at", NOW.plusSeconds(3600).toString());

    assertThat(refused(anEventWith(Map.of("anonymousId", "a", "consent", consent))))
        .containsExactly(entry("/data/consent/at", TIME_OUT_OF_RANGE));
  }

  @Test
  void shouldRefuseConsentThatDoesNotSayWhich() {
    assertThat(
            refused(anEventWith(Map.of("anonymousId", "a", "consent", Map.of("wording", "Yes")))))
        .containsExactly(entry("/data/consent/marketing", MISSING_FIELD));
  }

  @Test
  void shouldRefuseGrantedConsentWithoutConsent() {
    var event = anEvent();
    event.put("type", "consent.granted");

    assertThat(refused(event)).containsExactly(entry("/data/consent", MISSING_FIELD));
  }

  @Test
  void shouldRefuseTextThatIsTooLong() {
    var person = Map.<String, Object>of("email", "a@example.com", "lastName", "x".repeat(101));

    assertThat(refused(anEventOf(person)))
        .containsExactly(entry("/data/person/lastName", TOO_LONG));
  }

  @Test
  void shouldRefuseControlCharactersAndHalfCharacters() {
    var person =
        Map.<String, Object>of(
            "email",
            "a@example.com",
            "firstName",
            "A\nB",
            "lastName",
            "\ud800",
            "city",
            "a\u0000b");

    assertThat(refused(anEventOf(person)))
        .containsOnly(
            entry("/data/person/firstName", CONTROL_CHARACTER),
            entry("/data/person/lastName", CONTROL_CHARACTER),
            entry("/data/person/city", CONTROL_CHARACTER));
  }

  @Test
  void shouldAllowLineBreaksInFreeText() {
    var data =
        Map.of("anonymousId", "a", "properties", Map.of("message", "Hello,\r\n\tplease call."));

    assertThat(take(anEventWith(data))).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void shouldRefusePropertiesThatAreNoScalarsOrTooMany() {
    var nested = Map.of("a/b~c", List.of(1), "d", Map.of("e", 1));
    var many =
        IntStream.range(0, 101).boxed().collect(Collectors.toMap(i -> "p" + i, i -> (Object) i));

    assertThat(refused(anEventWith(Map.of("anonymousId", "a", "properties", nested))))
        .containsOnly(
            entry("/data/properties/a~1b~0c", WRONG_TYPE), entry("/data/properties/d", WRONG_TYPE));
    assertThat(refused(anEventWith(Map.of("anonymousId", "a", "properties", many))))
        .containsExactly(entry("/data/properties", TOO_MANY));
  }

  @Test
  void shouldRefuseNumbersThatDoNotFit() {
    var event =
        json(
            """
            {"specversion": "1.0", "id": "e", "source": "s", "type": "a.b",
             "data": {"anonymousId": "a", "properties": {"huge": 92233720368547758079, "infinite": 1e999}}}
            """);

    assertThat(refused(event))
        .containsOnly(
            entry("/data/properties/huge", WRONG_TYPE),
            entry("/data/properties/infinite", WRONG_TYPE));
  }

  @Test
  void shouldRefuseOtherVersionsTypesAndEncodings() {
    var event = anEvent();
    event.putAll(
        Map.of("specversion", "0.3", "type", "Demo", "source", "no uri", "data_base64", "AA=="));

    assertThat(refused(event))
        .containsOnly(
            entry("/specversion", MALFORMED_VALUE),
            entry("/type", MALFORMED_VALUE),
            entry("/source", MALFORMED_VALUE),
            entry("/data_base64", MALFORMED_VALUE));
  }

  @Test
  void shouldTreatBlankFieldsAsAbsent() {
    var person = Map.<String, Object>of("email", "a@example.com", "phone", " ", "firstName", "");

    assertThat(take(anEventOf(person))).isInstanceOf(Outcome.Accepted.class);
    assertThat(refused(anEventOf(Map.of("email", "  "))))
        .containsExactly(entry("/data", NO_IDENTIFIER));
  }

  private Outcome take(Map<String, ?> event) {
    return intake.take(event, Door.EVENTS, NOW);
  }

  private List<Refusal> refusals(Map<String, ?> event) {
    return ((Outcome.Refused) take(event)).refusals();
  }

  private Map<String, RefusalCode> refused(Map<String, ?> event) {
    return refusals(event).stream().collect(Collectors.toMap(Refusal::pointer, Refusal::code));
  }
}
