package dev.leadrelay.routing.domain.account;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much the names of two companies are alike. */
final class Likeness {

  private static final int WHOLE = 1_000;

  /** Says nothing about which company it is. */
  private static final Set<String> LEGAL_FORMS =
      Set.of("gmbh", "ag", "se", "kg", "inc", "ltd", "llc", "plc", "sa", "sarl", "bv", "co", "the");

  private Likeness() {}

  /** Shared words over all words (Jaccard's index), in thousandths. */
  static int of(@Nullable String name, @Nullable Object other) {
    if (name == null || !(other instanceof String text)) {
      return 0;
    }
    var words = words(name);
    var all = new HashSet<>(words);
    var shared = new HashSet<>(words);
    all.addAll(words(text));
    shared.retainAll(words(text));
    return all.isEmpty() ? 0 : shared.size() * WHOLE / all.size();
  }

  private static Set<String> words(String name) {
    var words = new HashSet<String>();
    for (var word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !LEGAL_FORMS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
