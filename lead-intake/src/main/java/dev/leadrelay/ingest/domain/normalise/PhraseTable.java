package dev.leadrelay.ingest.domain.normalise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Labels by the words of a text; the first line of the table that matches decides.
 *
 * <p>A line is {@code LABEL: phrase, phrase, …}. A phrase stands alone, unless a star says that its
 * word goes on: {@code *leiter*} is in "Vertriebsleiterin".
 */
public final class PhraseTable {

  /** A phrase of one word that goes on; {@code line} is its place in the table. */
  private record Open(String part, boolean before, boolean after, int line) {

    boolean isIn(String word) {
      if (before) {
        return after ? word.contains(part) : word.endsWith(part);
      }
      return word.startsWith(part);
    }
  }

  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> lineByPhrase = new HashMap<>();
  private final List<Open> open = new ArrayList<>();
  private int longest;

  /**
   * Reads the table.
   *
   * @param lines without comments and blank ones
   */
  public PhraseTable(List<String> lines) {
    lines.forEach(this::add);
  }

  /** The label of the first line that has a phrase of the text; empty when none has. */
  public Optional<String> labelOf(String text) {
    var words = words(text);
    int line = openIn(words, phrasesIn(words));
    return line == Integer.MAX_VALUE ? Optional.empty() : Optional.of(labels.get(line));
  }

  private int phrasesIn(List<String> words) {
    int first = Integer.MAX_VALUE;
    for (int start = 0; start < words.size(); start++) {
      var phrase = "";
      for (int end = start; end < Math.min(words.size(), start + longest); end++) {
        phrase = end == start ? words.get(end) : phrase + ' ' + words.get(end);
        first = Math.min(first, lineByPhrase.getOrDefault(phrase, Integer.MAX_VALUE));
      }
    }
    return first;
  }

  /** The first line with an open phrase of the words; the known one where none comes before it. */
  private int openIn(List<String> words, int known) {
    for (var phrase : open) {
      if (phrase.line() >= known) {
        return known; // They are in the order of the lines.
      }
      for (var word : words) {
        if (phrase.isIn(word)) {
          return phrase.line();
        }
      }
    }
    return known;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "Expected a line LABEL: phrase, phrase, but there is no colon in '%s'.".formatted(line));
    }
    labels.add(line.substring(0, colon).strip());
    Arrays.stream(line.substring(colon + 1).split(",", -1))
        .map(String::strip)
        .forEach(phrase -> addPhrase(phrase, labels.size() - 1));
  }

  private void addPhrase(String phrase, int line) {
    boolean before = phrase.startsWith("*");
    boolean after = phrase.endsWith("*");
    var words = words(phrase);
    if (before || after) {
      open.add(new Open(String.join(" ", words), before, after, line));
    } else {
      longest = Math.max(longest, words.size());
      lineByPhrase.putIfAbsent(String.join(" ", words), line);
    }
  }

  /** Runs of letters and digits in lower case, accents typed in one way. */
  private static List<String> words(String text) {
    var normal =
        (Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC))
            .toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= normal.length(); i++) {
      boolean inWord = i < normal.length() && Character.isLetterOrDigit(normal.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(normal.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
