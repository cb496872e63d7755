package dev.leadrelay.scoring.domain.lead;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead and its company: of each attribute the latest value by the time of the
 * event that said so, in whatever order events arrive. What the lead did not say is taken from its
 * account. Immutable.
 */
public final class Profile {

  /** Nothing is known. */
  public static final Profile EMPTY =
      new Profile(new EnumMap<>(KnownAttribute.class), Map.of(), Map.of(), Map.of());

  private final EnumMap<KnownAttribute, Attribute> known;
  private final Map<String, Attribute> person;
  private final Map<String, Attribute> company;
  private final Map<KnownAttribute, Object> account;

  private Profile(
      EnumMap<KnownAttribute, Attribute> known,
      Map<String, Attribute> person,
      Map<String, Attribute> company,
      Map<KnownAttribute, Object> account) {
    this.known = known;
    this.person = person;
    this.company = company;
    this.account = account;
  }

  /** A profile of these attributes; {@code person} and {@code company} hold the further ones. */
  public static Profile of(
      Map<KnownAttribute, Attribute> known,
      Map<String, Attribute> person,
      Map<String, Attribute> company) {
    var copy = new EnumMap<KnownAttribute, Attribute>(KnownAttribute.class);
    copy.putAll(known);
    return new Profile(copy, Map.copyOf(person), Map.copyOf(company), Map.of());
  }

  /** With what is known of the account that its domain names, in place of what was. */
  public Profile withAccount(Map<KnownAttribute, Object> facts) {
    return new Profile(known, person, company, Map.copyOf(facts));
  }

  /** What its account adds where the lead itself said nothing. */
  public Map<KnownAttribute, Object> account() {
    return account;
  }

  /** Registrable domain of the company; null when it is not known. */
  public @Nullable String domain() {
    return (String) value(KnownAttribute.COMPANY_DOMAIN);
  }

  /** The attributes that every model can name. */
  public Map<KnownAttribute, Attribute> known() {
    return Collections.unmodifiableMap(known);
  }

  /** Further attributes of the person, by name. */
  public Map<String, Attribute> person() {
    return person;
  }

  /** Further attributes of the company, by name. */
  public Map<String, Attribute> company() {
    return company;
  }

  /** The value of an attribute; null when it is not known. */
  public @Nullable Object value(KnownAttribute attribute) {
    var found = known.get(attribute);
    return found == null ? account.get(attribute) : found.value();
  }

  /** Whether consent to be contacted was given and not taken back. */
  public boolean hasConsent() {
    return Boolean.TRUE.equals(value(KnownAttribute.LEAD_CONSENT));
  }

  /** Only what was said at certain instants. */
  public Profile said(LongPredicate when) {
    var some = known.clone();
    some.values().removeIf(attribute -> !when.test(attribute.at()));
    return new Profile(some, said(person, when), said(company, when), account);
  }

  private static Map<String, Attribute> said(
      Map<String, Attribute> attributes, LongPredicate when) {
    var some = new HashMap<>(attributes);
    some.values().removeIf(attribute -> !when.test(attribute.at()));
    return Map.copyOf(some);
  }

  /** With what another one knows better. The same object when that is nothing. */
  public Profile learn(Profile news) {
    if (!knowsBetter(news)) {
      return this;
    }
    var allKnown = known.clone();
    news.known.forEach(
        (name, attribute) ->
            allKnown.merge(name, attribute, (old, said) -> better(name.firstHolds(), old, said)));
    var domain = allKnown.get(KnownAttribute.COMPANY_DOMAIN);
    boolean isSameCompany = domain == null || domain.value().equals(domain());
    return new Profile(
        allKnown,
        learn(person, news.person),
        learn(company, news.company),
        isSameCompany ? account : news.account);
  }

  private boolean knowsBetter(Profile news) {
    for (var said : news.known.entrySet()) {
      if (holds(said.getKey().firstHolds(), known.get(said.getKey()), said.getValue())) {
        return true;
      }
    }
    return anyHolds(person, news.person) || anyHolds(company, news.company);
  }

  private static boolean anyHolds(Map<String, Attribute> old, Map<String, Attribute> news) {
    for (var said : news.entrySet()) {
      if (holds(false, old.get(said.getKey()), said.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Attribute> learn(
      Map<String, Attribute> old, Map<String, Attribute> news) {
    var all = new HashMap<>(old);
    news.forEach(
        (name, attribute) -> all.merge(name, attribute, (o, said) -> better(false, o, said)));
    return Map.copyOf(all);
  }

  private static Attribute better(boolean first, Attribute old, Attribute said) {
    return holds(first, old, said) ? said : old;
  }

  private static boolean holds(boolean first, @Nullable Attribute old, Attribute said) {
    return old == null || (first ? said.at() < old.at() : said.at() >= old.at());
  }

  /** Whether both know the same values, whenever they were said. */
  public boolean saysTheSameAs(Profile other) {
    return this == other
        || (account.equals(other.account)
            && same(known, other.known)
            && same(person, other.person)
            && same(company, other.company));
  }

  private static <K> boolean same(Map<K, Attribute> some, Map<K, Attribute> others) {
    return some.size() == others.size()
        && some.entrySet().stream()
            .allMatch(entry -> sameValue(entry.getValue(), others.get(entry.getKey())));
  }

  private static boolean sameValue(Attribute one, @Nullable Attribute other) {
    return other != null && one.value().equals(other.value());
  }
}
