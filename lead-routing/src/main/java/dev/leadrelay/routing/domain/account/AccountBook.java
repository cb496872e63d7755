package dev.leadrelay.routing.domain.account;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the CRM, found by exact domain. Of several with one domain, such as a group's
 * national companies, the one whose name is most like the lead's company wins, then the one in the
 * lead's country, then the first of the list.
 */
public final class AccountBook {

  private static final int WHOLE = 1_000;

  /** Says nothing about which company it is. */
  private static final Set<String> LEGAL_FORMS =
      Set.of("gmbh", "ag", "se", "kg", "inc", "ltd", "llc", "plc", "sa", "sarl", "bv", "co", "the");

  private final Map<String, List<Account>> byDomain;

  public AccountBook(List<Account> accounts) {
    byDomain =
        accounts.stream()
            .collect(Collectors.groupingBy(account -> account.domain().toLowerCase(Locale.ROOT)));
  }

  /**
   * The account of a lead as conditions see it; empty when it has none.
   *
   * @param person what is known of the person; one who writes from a freemail address has none
   * @param company what is known of the company
   */
  public Map<String, Object> of(Map<String, Object> person, Map<String, Object> company) {
    if (byDomain.isEmpty()
        || Boolean.TRUE.equals(person.get("freemail"))
        || !(company.get("domain") instanceof String domain)) {
      return Map.of();
    }
    var known = byDomain.getOrDefault(domain.toLowerCase(Locale.ROOT), List.of());
    if (known.size() < 2) {
      return known.isEmpty() ? Map.of() : known.getFirst().attributes();
    }
    return choose(
        known, company.get("name"), company.getOrDefault("country", person.get("country")));
  }

  private static Map<String, Object> choose(
      List<Account> known, @Nullable Object name, @Nullable Object country) {
    var alike = best(known, account -> likeness(account.name(), name));
    var near = best(alike, account -> sameCountry(account, country));
    var chosen = near.getFirst();
    var attributes = chosen.attributes();
    attributes.put(
        Account.CHOICE,
        "of the %d companies at %s it is %s, %s"
            .formatted(
                known.size(),
                chosen.domain(),
                Objects.requireNonNullElse(chosen.name(), "one without a name"),
                why(alike.size() == 1, near.size() == 1, chosen)));
    return attributes;
  }

  private static String why(boolean byName, boolean byCountry, Account chosen) {
    if (byName) {
      return "whose name is the most like the lead's";
    }
    return byCountry
        ? "which is in the lead's country, " + chosen.country()
        : "the first of those that neither name nor country tells apart";
  }

  private static List<Account> best(List<Account> accounts, ToIntFunction<Account> points) {
    int most = accounts.stream().mapToInt(points).max().orElse(0);
    return accounts.stream().filter(account -> points.applyAsInt(account) == most).toList();
  }

  private static int sameCountry(Account account, @Nullable Object country) {
    return account.country() != null && account.country().equals(country) ? 1 : 0;
  }

  /** Shared words over all words (Jaccard's index), in thousandths. */
  private static int likeness(@Nullable String name, @Nullable Object other) {
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
