package dev.leadrelay.ingest.domain.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which domains belong to the account of another one, such as those of subsidiaries. */
public final class AccountRules {

  /** Every company is known by its own domain. */
  public static final AccountRules NONE = new AccountRules(List.of());

  private final Map<String, String> accountByDomain = new HashMap<>();

  /**
   * Reads the rules.
   *
   * @param lines {@code domain of the account: domain, domain, …}
   * @throws IllegalArgumentException when a domain has two accounts
   */
  public AccountRules(List<String> lines) {
    for (var line : lines) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException(
            "Expected a line account: domain, domain, but there is no colon in '%s'."
                .formatted(line));
      }
      var account = line.substring(0, colon).strip();
      for (var domain : line.substring(colon + 1).split(",", -1)) {
        var before = accountByDomain.put(domain.strip(), account);
        if (before != null && !before.equals(account)) {
          throw new IllegalArgumentException(
              "Expected '%s' to belong to one account, but it belongs to '%s' and '%s'."
                  .formatted(domain.strip(), before, account));
        }
      }
    }
  }

  /** The account that a domain belongs to by a rule. */
  public Optional<String> accountOf(String domain) {
    return Optional.ofNullable(accountByDomain.get(domain));
  }
}
