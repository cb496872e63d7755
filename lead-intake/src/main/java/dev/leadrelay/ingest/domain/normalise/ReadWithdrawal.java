package dev.leadrelay.ingest.domain.normalise;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Consent;
import java.util.Set;

/** Consent that the type of an event takes back, whatever else the event says of it. */
public final class ReadWithdrawal implements Step {

  private static final Set<String> WITHDRAWALS = Set.of("consent.withdrawn", "email.unsubscribed");

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    var given = event.consent();
    if (!WITHDRAWALS.contains(event.type())) {
      return event;
    }
    return event.withConsent(
        given == null
            ? Consent.withdrawn()
            : new Consent(false, given.wording(), given.at(), Consent.Basis.UNKNOWN));
  }
}
