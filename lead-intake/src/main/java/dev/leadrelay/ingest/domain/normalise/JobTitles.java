package dev.leadrelay.ingest.domain.normalise;

import java.util.List;
import java.util.Optional;

/** What a job title tells of a person: how far up, and in which part of the company. */
public final class JobTitles {

  /** How far up a person is. */
  public enum Seniority {
    C_LEVEL,
    VP,
    HEAD,
    MANAGER,
    STAFF
  }

  private final PhraseTable seniorities;
  private final PhraseTable functions;

  /**
   * Titles by two tables as {@link PhraseTable} reads them.
   *
   * @param seniorities whose labels are the names of {@link Seniority}
   */
  public JobTitles(List<String> seniorities, List<String> functions) {
    this.seniorities = new PhraseTable(seniorities);
    this.functions = new PhraseTable(functions);
  }

  /** The seniority; empty for a title without a letter. */
  public Optional<Seniority> seniorityOf(String title) {
    if (title.chars().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    return seniorities
        .labelOf(title)
        .map(Seniority::valueOf)
        .or(() -> Optional.of(Seniority.STAFF));
  }

  /** The function, for example SALES; empty when no word tells it. */
  public Optional<String> functionOf(String title) {
    return functions.labelOf(title);
  }
}
