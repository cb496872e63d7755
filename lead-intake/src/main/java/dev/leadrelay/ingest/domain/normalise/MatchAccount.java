package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.ACCOUNT;
import static dev.leadrelay.ingest.domain.event.Fields.DOMAIN;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Traits;
import java.util.Optional;

/**
 * The account: by the registrable domain, which is its key, unless a rule says that the domain
 * belongs to another one. Freemail has no domain here, and so never an account.
 */
public final class MatchAccount implements Step {

  private final AccountRules rules;

  public MatchAccount(AccountRules rules) {
    this.rules = rules;
  }

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    var company = event.company();
    return company
        .text(DOMAIN)
        .map(domain -> event.withCompany(matched(company, domain)))
        .orElse(event);
  }

  /** Whatever is asked of the company by its domain is asked of its account. */
  private Traits matched(Traits company, String domain) {
    return rules
        .accountOf(domain)
        .map(
            account ->
                company.normalised(DOMAIN, domain, Optional.of(account)).with(ACCOUNT, account))
        .orElseGet(() -> company.with(ACCOUNT, domain));
  }
}
