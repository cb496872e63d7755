package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.FUNCTION;
import static dev.leadrelay.ingest.domain.event.Fields.JOB_TITLE;
import static dev.leadrelay.ingest.domain.event.Fields.SENIORITY;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Traits;

/** Seniority and function from the job title, which stays as it is. */
public final class ReadJobTitle implements Step {

  private final JobTitles titles;

  public ReadJobTitle(JobTitles titles) {
    this.titles = titles;
  }

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    return event
        .person()
        .text(JOB_TITLE)
        .map(title -> event.withPerson(read(title, event.person())))
        .orElse(event);
  }

  private Traits read(String title, Traits person) {
    var ranked =
        titles
            .seniorityOf(title)
            .map(seniority -> person.with(SENIORITY, seniority.name()))
            .orElse(person);
    return titles.functionOf(title).map(function -> ranked.with(FUNCTION, function)).orElse(ranked);
  }
}
