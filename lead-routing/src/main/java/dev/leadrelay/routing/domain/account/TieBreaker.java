package dev.leadrelay.routing.domain.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tells a lead's account from others of the same domain. */
public enum TieBreaker {

  /** The account whose name is the most like that of the lead's company. */
  NAME("name"),

  /** An account in the country of the lead's company, or else of the person. */
  COUNTRY("country");

  /** The order of a plan that names none. */
  public static final List<TieBreaker> STANDARD = List.of(NAME, COUNTRY);

  private final String text;

  TieBreaker(String text) {
    this.text = text;
  }

  /** As it is written in plans. */
  public String text() {
    return text;
  }

  /** How much speaks for an account; comparable with that of the others. */
  int points(Account account, Map<String, Object> person, Map<String, Object> company) {
    return switch (this) {
      case NAME -> Likeness.of(account.name(), company.get("name"));
      case COUNTRY -> isIn(account, company.getOrDefault("country", person.get("country"))) ? 1 : 0;
    };
  }

  private static boolean isIn(Account account, @Nullable Object country) {
    return account.country() != null && account.country().equals(country);
  }

  /** Why this account, of those that were left, is the one. */
  String why(Account chosen) {
    return switch (this) {
      case NAME -> "whose name is the most like the lead's";
      case COUNTRY -> "which is in the lead's country, " + chosen.country();
    };
  }
}
