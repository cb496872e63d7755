package dev.leadrelay.routing.domain.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The accounts of the CRM, found by exact domain. */
public final class AccountBook {

  private final Map<String, List<Account>> byDomain;

  public AccountBook(List<Account> accounts) {
    byDomain =
        accounts.stream()
            .collect(
                Collectors.groupingBy(
                    account -> account.domain().toLowerCase(Locale.ROOT),
                    Collectors.toUnmodifiableList()));
  }

  /**
   * The account of a lead as conditions see it; empty when it has none, or several to choose from.
   *
   * @param person what is known of the person; one who writes from a freemail address has none
   * @param company what is known of the company
   */
  public Map<String, Object> of(Map<String, Object> person, Map<String, Object> company) {
    var known = known(person, company);
    return known.size() == 1 ? known.getFirst().attributes() : Map.of();
  }

  /**
   * The accounts that a lead has to choose from, in the order of the list; empty when it has none.
   */
  public List<Account> several(Map<String, Object> person, Map<String, Object> company) {
    var known = known(person, company);
    return known.size() > 1 ? known : List.of();
  }

  private List<Account> known(Map<String, Object> person, Map<String, Object> company) {
    if (byDomain.isEmpty()
        || Boolean.TRUE.equals(person.get("freemail"))
        || !(company.get("domain") instanceof String domain)) {
      return List.of();
    }
    return byDomain.getOrDefault(domain.toLowerCase(Locale.ROOT), List.of());
  }
}
