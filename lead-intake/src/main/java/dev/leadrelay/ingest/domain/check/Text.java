package dev.leadrelay.ingest.domain.check;

import static dev.leadrelay.ingest.domain.refusal.RefusalCode.CONTROL_CHARACTER;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.TOO_LONG;

import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What any text must satisfy: it fits, and it holds nothing that cannot be shown. */
final class Text {

  private Text() {}

  /**
   * The text without surrounding white space; null when it is blank or was refused.
   *
   * @param pointer to the text; asked for only when there is something to say about it
   */
  static @Nullable String checked(
      String sent,
      int maxLength,
      boolean lineBreaks,
      Supplier<String> pointer,
      List<Refusal> refusals) {
    var text = sent.strip();
    if (text.length() > maxLength) {
      refusals.add(
          new Refusal(
              TOO_LONG,
              pointer.get(),
              "Expected at most %d characters, but there are %d."
                  .formatted(maxLength, text.length())));
      return null;
    }
    if (!isShowable(text, lineBreaks)) {
      refusals.add(
          new Refusal(
              CONTROL_CHARACTER,
              pointer.get(),
              "Expected readable text, but it holds a control character or half a character."));
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  private static boolean isShowable(String text, boolean lineBreaks) {
    int i = 0;
    while (i < text.length()) {
      char plain = text.charAt(i);
      // Spares most characters the look at their category.
      if (plain >= ' ' && plain <= '~') {
        i++;
        continue;
      }
      int character = text.codePointAt(i);
      if (!isShowable(character, lineBreaks)) {
        return false;
      }
      i += Character.charCount(character);
    }
    return true;
  }

  private static boolean isShowable(int character, boolean lineBreaks) {
    return switch (Character.getType(character)) {
      case Character.CONTROL ->
          lineBreaks && (character == '\n' || character == '\r' || character == '\t');
      case Character.SURROGATE -> false;
      default -> true;
    };
  }
}
