package dev.leadrelay.ingest.domain.check;

import static dev.leadrelay.ingest.domain.refusal.RefusalCode.TOO_LONG;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.TOO_MANY;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.WRONG_TYPE;

import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads names and values that the sender chose: texts, numbers and truth values, nothing nested.
 */
final class ScalarReader {

  private static final int MAX_ENTRIES = 100;
  private static final int MAX_NAME = 100;
  private static final int MAX_TEXT = 4_000;

  private final String pointer;
  private final List<Refusal> refusals;

  ScalarReader(String pointer, List<Refusal> refusals) {
    this.pointer = pointer;
    this.refusals = refusals;
  }

  Map<String, Object> read(Map<?, ?> sent) {
    if (sent.size() > MAX_ENTRIES) {
      refuse(
          TOO_MANY,
          () -> pointer,
          "Expected at most %d entries, but there are %d.".formatted(MAX_ENTRIES, sent.size()));
      return Map.of();
    }
    var read = new HashMap<String, Object>();
    sent.forEach((name, value) -> add((String) name, value, read));
    return read;
  }

  private void add(String name, @Nullable Object value, Map<String, Object> read) {
    if (name.length() > MAX_NAME) {
      refuse(
          TOO_LONG,
          () -> pointer,
          "Expected names of at most %d characters, but one has %d."
              .formatted(MAX_NAME, name.length()));
      return;
    }
    var scalar = scalar(() -> pointer + "/" + Pointers.escape(name), value);
    if (scalar != null) {
      read.put(name, scalar);
    }
  }

  private @Nullable Object scalar(Supplier<String> place, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean flag -> flag;
      case String text -> Text.checked(text, MAX_TEXT, true, place, refusals);
      case Integer whole -> whole.longValue();
      case Long whole -> whole;
      case Double number when Double.isFinite(number) -> number;
      case Number _ -> refuse(WRONG_TYPE, place, "Expected a number of 64 bits, but it is larger.");
      case Object other ->
          refuse(
              WRONG_TYPE,
              place,
              "Expected a text, a number, true or false, but the value is %s."
                  .formatted(JsonKind.of(other)));
    };
  }

  private @Nullable Object refuse(RefusalCode code, Supplier<String> place, String detail) {
    refusals.add(new Refusal(code, place.get(), detail));
    return null;
  }
}
