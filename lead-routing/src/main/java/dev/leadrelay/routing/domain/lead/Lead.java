package dev.leadrelay.routing.domain.lead;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it was when it last changed its level. Holds personal data.
 *
 * @param score 0 to 100
 * @param qualifiedAt when it reached the level
 * @param source where it came from, for example a campaign's source
 * @param person what is known of the person, by attribute name; an unknown attribute is absent
 * @param company what is known of the company, by attribute name
 * @param account what the CRM knows of the company's account, by attribute name; empty when it has
 *     none
 */
public record Lead(
    String id,
    Level level,
    double score,
    Instant qualifiedAt,
    @Nullable String source,
    Map<String, Object> person,
    Map<String, Object> company,
    Map<String, Object> account) {

  public Lead {
    person = Map.copyOf(person);
    company = Map.copyOf(company);
    account = Map.copyOf(account);
  }

  /** The same lead, as one of this account. */
  public Lead ofAccount(Map<String, Object> chosen) {
    return new Lead(id, level, score, qualifiedAt, source, person, company, chosen);
  }

  /** The same lead, as one that qualified at another instant. */
  public Lead qualifiedSince(Instant instant) {
    return new Lead(id, level, score, instant, source, person, company, account);
  }
}
