package dev.leadrelay.ingest.domain.check;

import static dev.leadrelay.ingest.domain.event.Fields.EMAIL;
import static dev.leadrelay.ingest.domain.event.Fields.LINKEDIN_ID;
import static dev.leadrelay.ingest.domain.event.Fields.PHONE;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MALFORMED_VALUE;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MISSING_FIELD;

import dev.leadrelay.ingest.domain.event.Consent;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CloudEvent from its JSON, of which it knows the shape: which fields there are, of which
 * type, and how long. The values are for {@link Check}s to judge.
 */
public final class SubmissionReader {

  private SubmissionReader() {}

  /**
   * Reads as much as there is to read.
   *
   * @param json the event as maps, lists, texts, numbers and truth values
   * @param refusals where everything unreadable is noted
   */
  public static Submission read(
      Map<String, ?> json, Door door, Instant receivedAt, List<Refusal> refusals) {
    var event = new ObjectReader(json, "", refusals);
    if (event.has("data_base64")) {
      event.refuse(
          MALFORMED_VALUE, "data_base64", "Expected the data as JSON, but it is in base64.");
    }
    var data = event.object("data");
    var person = data.object("person");
    return new Submission(
        door,
        receivedAt,
        event.requiredLine("specversion", 10),
        event.requiredLine("id", 256),
        event.requiredLine("source", 512),
        event.requiredLine("type", 100),
        event.instant("time"),
        data.line("anonymousId", 200),
        TraitsReader.read(person, TraitsReader.PERSON),
        TraitsReader.readCompany(data.object("company")),
        consent(data.object("consent")),
        TraitsReader.read(data.object("campaign"), TraitsReader.CAMPAIGN),
        data.scalars("properties"),
        data.has("anonymousId")
            || person.has(EMAIL)
            || person.has(PHONE)
            || person.has(LINKEDIN_ID));
  }

  private static @Nullable Consent consent(ObjectReader consent) {
    var marketing = consent.flag("marketing");
    var wording = consent.block("wording", 4_000);
    var at = consent.instant("at");
    var basis = basis(consent);
    if (marketing == null) {
      if (!consent.content().isEmpty() && consent.content().get("marketing") == null) {
        consent.refuse(
            MISSING_FIELD, "marketing", "Expected true or false, but the field is missing.");
      }
      return null;
    }
    return new Consent(marketing, wording, at, basis == null ? basisOf(marketing) : basis);
  }

  /** A sender that reports consent and names no other basis reports an opt-in. */
  private static Consent.Basis basisOf(boolean marketing) {
    return marketing ? Consent.Basis.OPT_IN : Consent.Basis.UNKNOWN;
  }

  private static Consent.@Nullable Basis basis(ObjectReader consent) {
    var name = consent.line("basis", 30);
    if (name == null) {
      return null;
    }
    return Arrays.stream(Consent.Basis.values())
        .filter(basis -> basis.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              consent.refuse(
                  MALFORMED_VALUE,
                  "basis",
                  "Expected OPT_IN, DOUBLE_OPT_IN or LEGITIMATE_INTEREST, but it is none of them.");
              return Consent.Basis.UNKNOWN;
            });
  }
}
