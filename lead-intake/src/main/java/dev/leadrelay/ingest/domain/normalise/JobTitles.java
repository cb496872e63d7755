package dev.leadrelay.ingest.domain.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which words in a job title tell the seniority; the first line of the table that matches decides.
 */
public final class JobTitles {

  /** How far up a person is. */
  public enum Seniority {
    C_LEVEL,
    VP,
    HEAD,
    MANAGER,
    STAFF
  }

  private record Row(Pattern words, Seniority seniority) {}

  private final List<Row> rows;

  /**
   * Reads the table.
   *
   * @param lines {@code SENIORITY: phrase, phrase, …}; blank lines and lines with # are comments
   */
  public JobTitles(List<String> lines) {
    this.rows =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(JobTitles::row)
            .toList();
  }

  /** The seniority; empty for a title without a letter. */
  public Optional<Seniority> seniorityOf(String title) {
    var text = title.toLowerCase(Locale.ROOT);
    if (text.chars().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    return rows.stream()
        .filter(row -> row.words.matcher(text).find())
        .map(Row::seniority)
        .findFirst()
        .or(() -> Optional.of(Seniority.STAFF));
  }

  private static Row row(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "Expected a line SENIORITY: phrase, phrase, but there is no colon in '%s'."
              .formatted(line));
    }
    var phrases =
        Pattern.compile(",")
            .splitAsStream(line.substring(colon + 1))
            .map(String::strip)
            .map(JobTitles::pattern)
            .toList();
    return new Row(
        Pattern.compile(String.join("|", phrases)),
        Seniority.valueOf(line.substring(0, colon).strip()));
  }

  /** A phrase stands alone, unless a star says that the word may go on: {@code *leiter*}. */
  private static String pattern(String phrase) {
    var open = phrase.startsWith("*");
    var goesOn = phrase.endsWith("*");
    var bare = phrase.substring(open ? 1 : 0, phrase.length() - (goesOn ? 1 : 0));
    return (open ? "" : "(?<![\\p{L}\\p{N}])")
        + Pattern.quote(bare)
        + (goesOn ? "" : "(?![\\p{L}\\p{N}])");
  }
}
