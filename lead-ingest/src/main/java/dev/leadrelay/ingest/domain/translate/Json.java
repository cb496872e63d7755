package dev.leadrelay.ingest.domain.translate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into JSON that was read as maps, lists, texts, numbers and truth values. */
public final class Json {

  private Json() {}

  /** The value at a JSON pointer; null where there is none. */
  public static @Nullable Object at(@Nullable Object json, String pointer) {
    var value = json;
    for (var name : pointer.substring(1).split("/", -1)) {
      value =
          switch (value) {
            case Map<?, ?> object -> object.get(name.replace("~1", "/").replace("~0", "~"));
            case List<?> list when name.matches("\\d{1,4}") ->
                Integer.parseInt(name) < list.size() ? list.get(Integer.parseInt(name)) : null;
            case null, default -> null;
          };
    }
    return value;
  }

  /** The text at a JSON pointer, also of a number; null where there is neither, or it is blank. */
  public static @Nullable String text(@Nullable Object json, String pointer) {
    return text(at(json, pointer));
  }

  /** The value as a text; null where it is neither text nor number, or blank. */
  public static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case String text when !text.isBlank() -> text.strip();
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number).toPlainString();
      case null, default -> null;
    };
  }
}
