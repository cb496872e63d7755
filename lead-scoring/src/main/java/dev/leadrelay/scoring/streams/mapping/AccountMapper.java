package dev.leadrelay.scoring.streams.mapping;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.scoring.domain.lead.Companies;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between the contract's account and the companies of its domain. */
public final class AccountMapper {

  private AccountMapper() {}

  /** None for an account that was deleted. */
  public static Companies toDomain(@Nullable Account account) {
    return account == null
        ? Companies.NONE
        : new Companies(
            Stream.concat(Stream.of(account), account.getOthers().stream())
                .map(AccountMapper::facts)
                .toList());
  }

  private static Map<KnownAttribute, Object> facts(Account account) {
    var facts = new EnumMap<KnownAttribute, Object>(KnownAttribute.class);
    facts.put(KnownAttribute.COMPANY_ACCOUNT, account.getName());
    facts.put(KnownAttribute.COMPANY_KEY_ACCOUNT, account.getKey());
    put(facts, KnownAttribute.COMPANY_INDUSTRY, account.getIndustry());
    put(facts, KnownAttribute.COMPANY_COUNTRY, account.getCountry());
    put(facts, KnownAttribute.COMPANY_OWNER, account.getOwner());
    if (account.getEmployees() != null) {
      facts.put(KnownAttribute.COMPANY_EMPLOYEES, account.getEmployees().longValue());
    }
    if (!account.getTechnologies().isEmpty()) {
      facts.put(KnownAttribute.COMPANY_TECHNOLOGIES, List.copyOf(account.getTechnologies()));
    }
    return facts;
  }

  /** What tells routing whom a lead of the domain belongs to; null when nothing is known. */
  static @Nullable Account toAvro(@Nullable String domain, Companies companies) {
    if (domain == null || companies.known().isEmpty()) {
      return null;
    }
    var others =
        companies.known().stream().skip(1).map(facts -> toAvro(domain, facts, List.of())).toList();
    return toAvro(domain, companies.known().getFirst(), others);
  }

  private static Account toAvro(
      String domain, Map<KnownAttribute, Object> facts, List<Account> others) {
    return Account.newBuilder()
        .setDomain(domain)
        .setName(String.valueOf(facts.get(KnownAttribute.COMPANY_ACCOUNT)))
        .setOwner((String) facts.get(KnownAttribute.COMPANY_OWNER))
        .setKey(Boolean.TRUE.equals(facts.get(KnownAttribute.COMPANY_KEY_ACCOUNT)))
        .setCountry((String) facts.get(KnownAttribute.COMPANY_COUNTRY))
        .setOthers(others)
        .build();
  }

  private static void put(
      Map<KnownAttribute, Object> facts, KnownAttribute attribute, @Nullable String value) {
    if (value != null) {
      facts.put(attribute, value);
    }
  }
}
