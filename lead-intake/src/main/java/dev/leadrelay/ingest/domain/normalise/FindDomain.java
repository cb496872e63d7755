package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.DOMAIN;
import static dev.leadrelay.ingest.domain.event.Fields.EMAIL;
import static dev.leadrelay.ingest.domain.event.Fields.FREEMAIL;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
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
    var written = event.company().text(DOMAIN);
    var given = written.flatMap(HostName::parse).flatMap(domains::registrable);
    var ofAddress =
        event
            .person()
            .text(EMAIL)
            .map(FindDomain::hostOf)
            .map(host -> domains.registrable(host).orElse(host.value()));
    var flagged = ofAddress.map(domain -> withFreemail(event, domain)).orElse(event);
    var domain = given.or(() -> ofAddress).filter(d -> !domains.isFreemail(d));
    return withDomain(flagged, written, domain);
  }

  /** Of an address in its normal form. */
  private static HostName hostOf(String email) {
    return new HostName(email.substring(email.lastIndexOf('@') + 1));
  }

  private CanonicalEvent withFreemail(CanonicalEvent event, String domain) {
    return event.withPerson(event.person().with(FREEMAIL, domains.isFreemail(domain)));
  }

  private static CanonicalEvent withDomain(
      CanonicalEvent event, Optional<String> written, Optional<String> domain) {
    var company = event.company();
    if (written.isPresent()) {
      return event.withCompany(company.normalised(DOMAIN, written.get(), domain));
    }
    return domain.map(found -> event.withCompany(company.with(DOMAIN, found))).orElse(event);
  }
}
