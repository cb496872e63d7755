package dev.leadrelay.ingest.domain.tracking;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of the tracking API, by the places in it.
 *
 * @param content as it was read from JSON
 */
record Message(Map<String, ?> content) {

  /** The value at a JSON pointer; null where there is none. */
  @Nullable Object at(String pointer) {
    Object value = content;
    for (var name : pointer.substring(1).split("/", -1)) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }

  /** The object at a JSON pointer; empty where there is none. */
  Map<?, ?> object(String pointer) {
    return at(pointer) instanceof Map<?, ?> object ? object : Map.of();
  }

  /** The text at a JSON pointer, also of a number; null where there is neither, or it is blank. */
  @Nullable String text(String pointer) {
    return switch (at(pointer)) {
      case String text when !text.isBlank() -> text.strip();
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Double number -> BigDecimal.valueOf(number).toPlainString();
      case null, default -> null;
    };
  }
}
