package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.lead.Lead;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead that was rejected because it is too early: nobody is to have it before a date.
 *
 * @param seen number of the newest qualification that was taken in
 * @param done number of the newest qualification that the rejection answered; a newer one asks for
 *     a rep once the rest is over
 * @param rep who rejected it
 * @param until when the rest is over
 */
public record RestingLead(
    Lead lead, String team, int seen, int done, String rep, Instant until, @Nullable Instant armed)
    implements LeadCase {

  @Override
  public Optional<Instant> nextMoment() {
    return Optional.of(until);
  }

  /** The same rest of a lead of which something newer is known. */
  RestingLead about(Lead newer, int newestSeen) {
    return new RestingLead(newer, team, newestSeen, done, rep, until, armed);
  }

  @Override
  public RestingLead armedAt(@Nullable Instant entry) {
    return new RestingLead(lead, team, seen, done, rep, until, entry);
  }
}
