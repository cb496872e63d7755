package dev.leadrelay.scoring.streams.mapping;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.Profile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the contract's account to what it adds to the profiles of its leads. */
public final class AccountMapper {

  private AccountMapper() {}

  /** Nothing for an account that was deleted. */
  public static Map<KnownAttribute, Object> toDomain(@Nullable Account account) {
    var facts = new EnumMap<KnownAttribute, Object>(KnownAttribute.class);
    if (account == null) {
      return facts;
    }
    put(facts, KnownAttribute.COMPANY_ACCOUNT, account.getName());
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

  /** The account that a profile belongs to; null when the CRM knows none. */
  static @Nullable Account toAvro(Profile profile) {
    var domain = profile.domain();
    var name = (String) profile.value(KnownAttribute.COMPANY_ACCOUNT);
    return domain == null || name == null
        ? null
        : Account.newBuilder()
            .setDomain(domain)
            .setName(name)
            .setOwner((String) profile.value(KnownAttribute.COMPANY_OWNER))
            .setKey(Boolean.TRUE.equals(profile.value(KnownAttribute.COMPANY_KEY_ACCOUNT)))
            .setTechnologies(List.of())
            .build();
  }

  private static void put(
      Map<KnownAttribute, Object> facts, KnownAttribute attribute, @Nullable String value) {
    if (value != null) {
      facts.put(attribute, value);
    }
  }
}
