package dev.leadrelay.ingest.domain.form;

import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What gives a program away that fills in a form, without asking anybody. */
public final class BotCheck {

  private final PageTokens tokens;

  public BotCheck(PageTokens tokens) {
    this.tokens = tokens;
  }

  /** Why a form was not filled in by a person; empty when nothing speaks against it. */
  public Optional<Refusal> apply(FormDefinition form, Map<String, String> values, Instant now) {
    return form.isTrapped(values)
        ? Optional.of(trapped("/" + form.honeypot()))
        : Optional.ofNullable(form.token()).flatMap(token -> tooFast(form, token, values, now));
  }

  private Optional<Refusal> tooFast(
      FormDefinition form, PageToken rule, Map<String, String> values, Instant now) {
    var pointer = "/" + rule.field();
    var token = values.getOrDefault(rule.field(), "");
    if (token.isBlank()) {
      return rule.required() ? Optional.of(missing(pointer)) : Optional.empty();
    }
    var shownAt = tokens.shownAt(form.id(), token);
    if (shownAt.isEmpty()) {
      return Optional.of(forged(pointer));
    }
    var filledIn = Duration.between(shownAt.get(), now);
    return filledIn.compareTo(Duration.ofSeconds(rule.minimumSeconds())) < 0
        ? Optional.of(fast(pointer, rule.minimumSeconds()))
        : Optional.empty();
  }

  private static Refusal trapped(String pointer) {
    return new Refusal(
        RefusalCode.HONEYPOT_FILLED,
        pointer,
        "Expected this field to stay empty, as people do not see it, but it was filled in.");
  }

  private static Refusal missing(String pointer) {
    return new Refusal(
        RefusalCode.MISSING_FIELD,
        pointer,
        "Expected the token that the page asks for when it is shown, but there is none. Load the"
            + " page again.");
  }

  private static Refusal forged(String pointer) {
    return new Refusal(
        RefusalCode.MALFORMED_VALUE,
        pointer,
        "Expected a token that this form was given, but it is none. Load the page again.");
  }

  private static Refusal fast(String pointer, int seconds) {
    return new Refusal(
        RefusalCode.FILLED_TOO_FAST,
        pointer,
        "Expected a person to take at least %d seconds, but it was faster. Send it once more."
            .formatted(seconds));
  }
}
