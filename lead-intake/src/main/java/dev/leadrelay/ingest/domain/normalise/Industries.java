package dev.leadrelay.ingest.domain.normalise;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The shipped taxonomy of industries, with what else people call them in English and German. */
public final class Industries {

  private static final Pattern PARTS = Pattern.compile("[/,;&+|>]|\\band\\b|\\bund\\b");

  private final Map<String, String> industryByName = new HashMap<>();

  /**
   * Reads the taxonomy.
   *
   * @param lines {@code industry: synonym, synonym, …}
   */
  public Industries(List<String> lines) {
    for (var line : lines) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException(
            "Expected a line industry: synonym, synonym, but there is no colon in '%s'."
                .formatted(line));
      }
      var industry = line.substring(0, colon).strip();
      add(industry, industry);
      for (var synonym : line.substring(colon + 1).split(",", -1)) {
        add(synonym, industry);
      }
    }
  }

  /** The industry; of several that are named, the first that is known. */
  public Optional<String> industryOf(String written) {
    var whole = industryByName.get(folded(written));
    if (whole != null) {
      return Optional.of(whole);
    }
    return PARTS
        .splitAsStream(written.toLowerCase(Locale.ROOT))
        .map(part -> industryByName.get(folded(part)))
        .filter(industry -> industry != null)
        .findFirst();
  }

  private void add(String name, String industry) {
    var before = industryByName.putIfAbsent(folded(name), industry);
    if (before != null && !before.equals(industry)) {
      throw new IllegalArgumentException(
          "Expected '%s' to be one industry, but it is '%s' and '%s'."
              .formatted(name.strip(), before, industry));
    }
  }

  /** Without accents, case and punctuation: "IT-Dienstleistungen" is "IT Dienstleistungen". */
  private static String folded(String name) {
    var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    var letters = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = Character.toLowerCase(decomposed.charAt(i));
      if (c == 'ß') {
        letters.append("ss");
      } else if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
