package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.EMPLOYEES;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.CompanySize;

/** The number of employees; of a range its lower bound. */
public final class NormaliseCompanySize implements Step {

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    var company = event.company();
    return company.get(EMPLOYEES) instanceof String given
        ? event.withCompany(
            company.normalised(
                EMPLOYEES, given, CompanySize.parse(given).map(CompanySize::atLeast)))
        : event;
  }
}
