package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.DOMAIN;
import static dev.leadrelay.ingest.domain.event.Fields.EMAIL;
import static dev.leadrelay.ingest.domain.event.Fields.FREEMAIL;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.EmailAddress;
import dev.leadrelay.ingest.domain.event.HostName;
import java.util.Optional;

/**
 * The company's registrable domain, as given or from the address, and whether the address is
 * freemail.
 */
public final class FindDomain implements Step {

  private final Domains domains;

  public FindDomain(Domains domains) {
    this.domains = domains;
  }

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    var given = event.company().text(DOMAIN).flatMap(HostName::parse).flatMap(domains::registrable);
    var ofAddress =
        event
            .person()
            .text(EMAIL)
            .flatMap(EmailAddress::parse)
            .map(EmailAddress::domain)
            .map(host -> domains.registrable(host).orElse(host.value()));
    var flagged = ofAddress.map(domain -> withFreemail(event, domain)).orElse(event);
    return withDomain(flagged, given.or(() -> ofAddress).filter(d -> !domains.isFreemail(d)));
  }

  private CanonicalEvent withFreemail(CanonicalEvent event, String domain) {
    return event.withPerson(event.person().with(FREEMAIL, domains.isFreemail(domain)));
  }

  private static CanonicalEvent withDomain(CanonicalEvent event, Optional<String> domain) {
    var company = event.company();
    return event.withCompany(
        domain.map(d -> company.with(DOMAIN, d)).orElseGet(() -> company.without(DOMAIN)));
  }
}
