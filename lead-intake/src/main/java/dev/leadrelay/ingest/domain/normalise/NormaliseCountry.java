package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.COUNTRY;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Traits;

/** Countries of person and company: ISO 3166-1 alpha-2. */
public final class NormaliseCountry implements Step {

  private final CountryNames countries;

  public NormaliseCountry(CountryNames countries) {
    this.countries = countries;
  }

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    return event.withPerson(inIso(event.person())).withCompany(inIso(event.company()));
  }

  private Traits inIso(Traits traits) {
    return traits
        .text(COUNTRY)
        .map(given -> traits.normalised(COUNTRY, given, countries.codeOf(given)))
        .orElse(traits);
  }
}
