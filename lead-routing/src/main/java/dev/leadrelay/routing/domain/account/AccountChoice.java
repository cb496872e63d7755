package dev.leadrelay.routing.domain.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Chooses one of several accounts of one domain, such as a group's national companies: each
 * tie-breaker leaves those that it speaks for most, until one is left; of several that are left at
 * the end it is the first of the list.
 *
 * @param order the tie-breakers, the one that is asked first in front
 */
public record AccountChoice(List<TieBreaker> order) {

  public AccountChoice {
    order = List.copyOf(order);
  }

  /**
   * The account of a lead as conditions see it, with the reason for it.
   *
   * @param accounts one or more of the same domain
   * @param person what is known of the person
   * @param company what is known of the company
   */
  public Map<String, Object> among(
      List<Account> accounts, Map<String, Object> person, Map<String, Object> company) {
    var left = accounts;
    for (var tieBreaker : order) {
      left = best(left, tieBreaker, person, company);
      if (left.size() == 1) {
        var chosen = left.getFirst();
        return told(chosen, accounts.size(), tieBreaker.why(chosen));
      }
    }
    return told(left.getFirst(), accounts.size(), "the first of " + untold());
  }

  private static List<Account> best(
      List<Account> accounts,
      TieBreaker tieBreaker,
      Map<String, Object> person,
      Map<String, Object> company) {
    int most =
        accounts.stream()
            .mapToInt(account -> tieBreaker.points(account, person, company))
            .max()
            .orElse(0);
    return accounts.stream()
        .filter(account -> tieBreaker.points(account, person, company) == most)
        .toList();
  }

  private static Map<String, Object> told(Account chosen, int of, String why) {
    var attributes = chosen.attributes();
    attributes.put(
        Account.CHOICE,
        "of the %d companies at %s it is %s, %s"
            .formatted(
                of,
                chosen.domain(),
                Objects.requireNonNullElse(chosen.name(), "one without a name"),
                why));
    return attributes;
  }

  /** Those between which no tie-breaker decides. */
  private String untold() {
    var names = order.stream().map(TieBreaker::text).collect(Collectors.joining(" nor "));
    return switch (order.size()) {
      case 0 -> "the list, because the plan has no tie-breakers";
      case 1 -> "those that the %s does not tell apart".formatted(names);
      default -> "those that neither %s tells apart".formatted(names);
    };
  }
}
