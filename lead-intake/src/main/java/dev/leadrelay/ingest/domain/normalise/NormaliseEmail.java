package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.EMAIL;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.EmailAddress;

/** E-mail addresses: trimmed, lower case, domain in ASCII. */
public final class NormaliseEmail implements Step {

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    var person = event.person();
    return person
        .text(EMAIL)
        .map(
            given ->
                event.withPerson(
                    person.normalised(
                        EMAIL, given, EmailAddress.parse(given).map(EmailAddress::value))))
        .orElse(event);
  }
}
