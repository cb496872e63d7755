package dev.leadrelay.ingest.domain.identity;

import static dev.leadrelay.ingest.domain.event.Fields.EMAIL;
import static dev.leadrelay.ingest.domain.event.Fields.LINKEDIN_ID;
import static dev.leadrelay.ingest.domain.event.Fields.PHONE;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import java.util.Optional;

/**
 * Derives a lead's id from the strongest identifier in a normalised event: two servers that see the
 * same person at the same moment agree without asking, and the id itself reveals nothing.
 */
public final class LeadIds {

  private static final String ANONYMOUS = "anonymous:";

  private final KeyedHash hash;

  public LeadIds(KeyedHash hash) {
    this.hash = hash;
  }

  /** The id; empty when nothing in the event identifies anybody. */
  public Optional<String> leadIdOf(CanonicalEvent event) {
    return strongestIdentifier(event).map(identifier -> hash.of(identifier).toString());
  }

  /** The id of the lead that a browser's anonymous events belong to while nobody is known on it. */
  public String leadIdOfBrowser(String anonymousId) {
    return hash.of(ANONYMOUS + anonymousId).toString();
  }

  private static Optional<String> strongestIdentifier(CanonicalEvent event) {
    var person = event.person();
    return person
        .text(EMAIL)
        .map("email:"::concat)
        .or(() -> person.text(PHONE).map("phone:"::concat))
        .or(() -> person.text(LINKEDIN_ID).map("linkedin:"::concat))
        .or(() -> Optional.ofNullable(event.anonymousId()).map(ANONYMOUS::concat));
  }
}
