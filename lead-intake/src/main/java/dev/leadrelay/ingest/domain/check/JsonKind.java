package dev.leadrelay.ingest.domain.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the kind of a value in the words of JSON, so that a refusal need not echo the value. */
final class JsonKind {

  private JsonKind() {}

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String _ -> "a text";
      case Boolean _ -> "true or false";
      case Number _ -> "a number";
      case List<?> _ -> "an array";
      case Map<?, ?> _ -> "an object";
      case Object _ -> "something else";
    };
  }
}
