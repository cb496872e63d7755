package dev.leadrelay.ingest.domain.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The companies of a request by their domains, in the order in which they were told. */
public final class Companies {

  /** More companies than this do not share one domain: it is no company's own. */
  public static final int MOST_OF_A_DOMAIN = 100;

  private final Map<String, List<Account>> byDomain = new LinkedHashMap<>();

  /**
   * Takes one in; the same one again changes nothing.
   *
   * @return false when there are too many of its domain
   */
  public boolean add(Account account) {
    var ofDomain = byDomain.computeIfAbsent(account.domain(), _ -> new ArrayList<>());
    if (!ofDomain.contains(account)) {
      ofDomain.add(account);
    }
    return ofDomain.size() <= MOST_OF_A_DOMAIN;
  }

  /** All of each domain. */
  public Collection<List<Account>> byDomain() {
    return byDomain.values().stream().map(List::copyOf).toList();
  }

  /** How many there are. */
  public int size() {
    return byDomain.values().stream().mapToInt(List::size).sum();
  }
}
