package dev.leadrelay.ingest.domain.tracking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From the name of a tracked event to a type. Names in object-action form have the action last:
 * {@code Demo Requested} is {@code demo.requested}.
 */
final class EventName {

  /** The action of a name that is a single word. */
  private static final String ONLY = "tracked";

  private EventName() {}

  /** The type; empty when the name has no letter or digit that a type may have. */
  static Optional<String> toType(String name) {
    var words = words(name);
    return switch (words.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(word(words.getFirst()) + "." + ONLY);
      default -> {
        var object = String.join("_", words.subList(0, words.size() - 1));
        yield Optional.of(word(object) + "." + word(words.getLast()));
      }
    };
  }

  private static List<String> words(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var apart = plain.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    return Stream.of(apart.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** A part of a type starts with a letter. */
  private static String word(String text) {
    return Character.isDigit(text.charAt(0)) ? "n" + text : text;
  }
}
