package dev.leadrelay.ingest.domain.tracking;

import dev.leadrelay.ingest.domain.translate.Json;
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
    return Json.at(content, pointer);
  }

  /** The object at a JSON pointer; empty where there is none. */
  Map<?, ?> object(String pointer) {
    return at(pointer) instanceof Map<?, ?> object ? object : Map.of();
  }

  /** The text at a JSON pointer, also of a number; null where there is neither, or it is blank. */
  @Nullable String text(String pointer) {
    return Json.text(content, pointer);
  }
}
