package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.JOB_TITLE;
import static dev.leadrelay.ingest.domain.event.Fields.SENIORITY;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;

/** Seniority from the job title. */
public final class ReadSeniority implements Step {

  private final JobTitles titles;

  public ReadSeniority(JobTitles titles) {
    this.titles = titles;
  }

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    var person = event.person();
    return person
        .text(JOB_TITLE)
        .flatMap(titles::seniorityOf)
        .map(seniority -> event.withPerson(person.with(SENIORITY, seniority.name())))
        .orElse(event);
  }
}
