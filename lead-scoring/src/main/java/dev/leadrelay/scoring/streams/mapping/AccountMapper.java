package dev.leadrelay.scoring.streams.mapping;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
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

  private static void put(
      Map<KnownAttribute, Object> facts, KnownAttribute attribute, @Nullable String value) {
    if (value != null) {
      facts.put(attribute, value);
    }
  }
}
