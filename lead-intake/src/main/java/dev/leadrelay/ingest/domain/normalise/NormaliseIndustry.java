package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.INDUSTRY;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;

/** The company's industry, in the shipped taxonomy. */
public final class NormaliseIndustry implements Step {

  private final Industries industries;

  public NormaliseIndustry(Industries industries) {
    this.industries = industries;
  }

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    var company = event.company();
    return company
        .text(INDUSTRY)
        .map(
            given ->
                event.withCompany(
                    company.normalised(INDUSTRY, given, industries.industryOf(given))))
        .orElse(event);
  }
}
