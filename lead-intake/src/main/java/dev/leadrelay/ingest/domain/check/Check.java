package dev.leadrelay.ingest.domain.check;

import static dev.leadrelay.ingest.domain.event.Fields.DOMAIN;
import static dev.leadrelay.ingest.domain.event.Fields.EMAIL;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MALFORMED_VALUE;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MISSING_FIELD;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.NO_IDENTIFIER;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.TIME_OUT_OF_RANGE;

import dev.leadrelay.ingest.domain.event.EmailAddress;
import dev.leadrelay.ingest.domain.event.HostName;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule that every event must satisfy. A field that is absent or unreadable satisfies it. */
@FunctionalInterface
public interface Check extends Function<Submission, Optional<Refusal>> {

  /** How far a sender's clock may be ahead of ours. */
  Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

  /** Said once and not for every event that is fine. */
  String AHEAD =
      "Expected a time that is not in the future, but it is more than %d minutes ahead."
          .formatted(CLOCK_DIFFERENCE.toMinutes());

  /** No lead event is older than this; what claims to be was measured in a wrong unit. */
  Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** Takes all that it can and never goes back: no character of a part ends a part. */
  Pattern TYPE = Pattern.compile("[a-z][a-z0-9_-]*+(?:\\.[a-z][a-z0-9_-]*+)++");

  Check VERSION_SUPPORTED =
      s ->
          refuseIf(
              s.specVersion() != null && !s.specVersion().equals("1.0"),
              MALFORMED_VALUE,
              "/specversion",
              "Expected CloudEvents version 1.0, but it is another one.");

  Check SOURCE_IS_URI =
      s ->
          refuseIf(
              s.source() != null && !isUri(s.source()),
              MALFORMED_VALUE,
              "/source",
              "Expected a URI, but the text is none.");

  Check TYPE_WELL_FORMED =
      s ->
          refuseIf(
              s.type() != null && !TYPE.matcher(s.type()).matches(),
              MALFORMED_VALUE,
              "/type",
              "Expected a type such as demo.requested, but the text has another shape.");

  Check TIME_PLAUSIBLE = s -> outOfRange(s.time(), s.receivedAt(), "/time");

  Check CONSENT_TIME_PLAUSIBLE =
      s ->
          outOfRange(
              s.consent() == null ? null : s.consent().at(), s.receivedAt(), "/data/consent/at");

  Check EMAIL_WELL_FORMED =
      s ->
          refuseIf(
              s.person().text(EMAIL).filter(e -> EmailAddress.parse(e).isEmpty()).isPresent(),
              MALFORMED_VALUE,
              "/data/person/email",
              "Expected an e-mail address, but the text is none.");

  Check DOMAIN_WELL_FORMED =
      s ->
          refuseIf(
              s.company().text(DOMAIN).filter(d -> HostName.parse(d).isEmpty()).isPresent(),
              MALFORMED_VALUE,
              "/data/company/domain",
              "Expected a domain such as example.com, but the text is none.");

  Check CONSENT_STATED =
      s ->
          refuseIf(
              "consent.granted".equals(s.type()) && s.consent() == null,
              MISSING_FIELD,
              "/data/consent",
              "Expected the consent that was granted, but it is missing or unreadable.");

  Check IDENTIFIABLE =
      s ->
          refuseIf(
              !s.identifierSent(),
              NO_IDENTIFIER,
              "/data",
              "Expected an e-mail address, a phone number, a LinkedIn id or an anonymous id, but"
                  + " there is none.");

  /** All of them, in the order in which their refusals are listed. */
  List<Check> ALL =
      List.of(
          VERSION_SUPPORTED,
          SOURCE_IS_URI,
          TYPE_WELL_FORMED,
          TIME_PLAUSIBLE,
          EMAIL_WELL_FORMED,
          DOMAIN_WELL_FORMED,
          CONSENT_STATED,
          CONSENT_TIME_PLAUSIBLE,
          IDENTIFIABLE);

  private static Optional<Refusal> refuseIf(
      boolean broken, RefusalCode code, String pointer, String detail) {
    return broken ? Optional.of(new Refusal(code, pointer, detail)) : Optional.empty();
  }

  private static Optional<Refusal> outOfRange(
      @Nullable Instant time, Instant receivedAt, String pointer) {
    if (time == null) {
      return Optional.empty();
    }
    return refuseIf(
            time.isAfter(receivedAt.plus(CLOCK_DIFFERENCE)), TIME_OUT_OF_RANGE, pointer, AHEAD)
        .or(
            () ->
                refuseIf(
                    time.isBefore(EARLIEST),
                    TIME_OUT_OF_RANGE,
                    pointer,
                    "Expected a time since 1990, but it is earlier."));
  }

  private static boolean isUri(String text) {
    try {
      return !new URI(text).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
