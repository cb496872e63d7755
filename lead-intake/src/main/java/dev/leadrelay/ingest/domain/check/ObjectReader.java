package dev.leadrelay.ingest.domain.check;

import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MALFORMED_VALUE;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MISSING_FIELD;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.WRONG_TYPE;

import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of a document field by field and notes everything that is wrong, so that a
 * sender learns of all of it at once. What cannot be read counts as absent from then on.
 */
final class ObjectReader {

  private final Map<?, ?> object;
  private final String pointer;
  private final List<Refusal> refusals;

  ObjectReader(Map<?, ?> object, String pointer, List<Refusal> refusals) {
    this.object = object;
    this.pointer = pointer;
    this.refusals = refusals;
  }

  /** A single line of text, stripped; null when absent or blank. */
  @Nullable String line(String name, int maxLength) {
    return text(name, maxLength, false);
  }

  /** Text that may hold line breaks and tabs. */
  @Nullable String block(String name, int maxLength) {
    return text(name, maxLength, true);
  }

  @Nullable String requiredLine(String name, int maxLength) {
    var value = line(name, maxLength);
    if (value == null && !has(name)) {
      refuse(MISSING_FIELD, name, "Expected a text, but the field is missing or empty.");
    }
    return value;
  }

  @Nullable Boolean flag(String name) {
    return switch (object.get(name)) {
      case null -> null;
      case Boolean value -> value;
      case Object other -> {
        wrongType(name, "true or false", other);
        yield null;
      }
    };
  }

  /** An instant in RFC 3339. */
  @Nullable Instant instant(String name) {
    var text = line(name, 64);
    try {
      return text == null ? null : Instants.parse(text);
    } catch (DateTimeException e) {
      refuse(
          MALFORMED_VALUE,
          name,
          "Expected an instant such as 2026-03-02T09:15:00Z, but the text is none.");
      return null;
    }
  }

  /** An object inside this one; empty when absent. */
  ObjectReader object(String name) {
    return new ObjectReader(map(name), at(name), refusals);
  }

  /** Numbers, texts and truth values by names that the sender chose. */
  Map<String, Object> scalars(String name) {
    return new ScalarReader(at(name), refusals).read(map(name));
  }

  Map<?, ?> content() {
    return object;
  }

  boolean has(String name) {
    var value = object.get(name);
    return value != null && !(value instanceof String text && text.isBlank());
  }

  void refuse(RefusalCode code, String name, String detail) {
    refusals.add(new Refusal(code, name.isEmpty() ? pointer : at(name), detail));
  }

  private void wrongType(String name, String expected, Object actual) {
    refuse(
        WRONG_TYPE,
        name,
        "Expected %s, but the value is %s.".formatted(expected, JsonKind.of(actual)));
  }

  private @Nullable String text(String name, int maxLength, boolean lineBreaks) {
    return switch (object.get(name)) {
      case null -> null;
      case String sent -> Text.checked(sent, maxLength, lineBreaks, () -> at(name), refusals);
      case Object other -> {
        wrongType(name, "a text", other);
        yield null;
      }
    };
  }

  private Map<?, ?> map(String name) {
    return switch (object.get(name)) {
      case null -> Map.of();
      case Map<?, ?> nested -> nested;
      case Object other -> {
        wrongType(name, "an object", other);
        yield Map.of();
      }
    };
  }

  private String at(String name) {
    return pointer + "/" + Pointers.escape(name);
  }
}
