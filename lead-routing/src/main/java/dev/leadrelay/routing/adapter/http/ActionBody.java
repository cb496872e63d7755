package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.problem.FieldProblem;
import dev.leadrelay.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The fields of an action, as they were sent; each action looks at its own. */
record ActionBody(
    @Nullable String rep,
    @Nullable String channel,
    @Nullable String note,
    @Nullable String code,
    @Nullable String until,
    @Nullable String duplicateOf,
    @Nullable String outcome,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable String reason,
    @Nullable String toRep) {

  static final ActionBody EMPTY =
      new ActionBody(null, null, null, null, null, null, null, null, null, null, null);

  private static final int LONGEST_NOTE = 10_000;

  /** Looks at fields, and notes everything that is wrong to tell it all at once. */
  static final class Check {

    private final List<FieldProblem> wrong = new ArrayList<>();

    /** A text that must be there. */
    String required(String pointer, @Nullable String text, String what) {
      if (text == null || text.isBlank()) {
        wrong(pointer, "Expected %s, but it is missing.".formatted(what));
        return "";
      }
      return text;
    }

    /** One of some names. */
    String oneOf(String pointer, List<String> names, @Nullable String text) {
      if (text == null || !names.contains(text)) {
        wrong(
            pointer,
            "Expected one of %s, but got %s."
                .formatted(
                    String.join(", ", names),
                    text == null || text.isBlank() ? "nothing" : "another text"));
        return "";
      }
      return text;
    }

    /** A note that need not be there. */
    @Nullable String note(String pointer, @Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      if (text.length() > LONGEST_NOTE) {
        wrong(pointer, "Expected at most %d characters, but got more.".formatted(LONGEST_NOTE));
      }
      return text;
    }

    /** An instant in the future. */
    @Nullable Instant later(String pointer, @Nullable String text, Instant now) {
      try {
        var instant =
            OffsetDateTime.parse(String.valueOf(text)).toInstant().truncatedTo(ChronoUnit.MILLIS);
        if (instant.isAfter(now)) {
          return instant;
        }
        wrong(pointer, "Expected an instant in the future, but it has passed.");
      } catch (DateTimeException e) {
        wrong(
            pointer,
            "Expected an instant such as 2026-04-01T09:00:00Z, but got %s."
                .formatted(text == null ? "nothing" : "another text"));
      }
      return null;
    }

    /** The code of a currency that need not be there. */
    @Nullable String currency(String pointer, @Nullable String code, @Nullable BigDecimal amount) {
      boolean known =
          code != null
              && Currency.getAvailableCurrencies().stream()
                  .anyMatch(currency -> currency.getCurrencyCode().equals(code));
      if (code == null ? amount != null : !known) {
        wrong(pointer, "Expected the code of a currency such as EUR, but there is none.");
      }
      return code;
    }

    void wrong(String pointer, String detail) {
      wrong.add(new FieldProblem(pointer, detail));
    }

    /**
     * Ends here if anything is wrong.
     *
     * @throws ProblemException 400 with every field
     */
    void done() {
      if (!wrong.isEmpty()) {
        throw new ProblemException(
            HttpStatus.BAD_REQUEST, "Expected a complete action, but something is wrong.", wrong);
      }
    }
  }
}
