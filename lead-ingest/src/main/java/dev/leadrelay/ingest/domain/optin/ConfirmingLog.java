package dev.leadrelay.ingest.domain.optin;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Consent;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.event.OptIn;
import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.reception.EventLog;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.reception.Rejection;
import java.util.List;
import java.util.Optional;

/**
 * Takes consent out of a form's event that wants it confirmed, whichever way the event comes to be
 * written: what the log has of it is that it was asked for.
 */
public final class ConfirmingLog implements EventLog {

  private final EventLog log;
  private final List<FormDefinition> forms;

  public ConfirmingLog(EventLog log, Forms forms) {
    this.log = log;
    this.forms = forms.withDoubleOptIn();
  }

  @Override
  public void write(List<Outcome.Accepted> accepted, List<Rejection> rejected)
      throws LogUnavailableException {
    log.write(
        forms.isEmpty() ? accepted : accepted.stream().map(this::toConfirm).toList(), rejected);
  }

  private Outcome.Accepted toConfirm(Outcome.Accepted accepted) {
    var event = accepted.event();
    var consent = event.consent();
    if (consent == null || !consent.marketing()) {
      return accepted;
    }
    return formOf(event)
        .map(form -> new OptIn(form.id(), consent.wording()))
        .map(asked -> new Outcome.Accepted(accepted.leadId(), event.toConfirm(asked)))
        .orElse(accepted);
  }

  private Optional<FormDefinition> formOf(CanonicalEvent event) {
    return event.door() != Door.FORM || isConfirmed(event)
        ? Optional.empty()
        : forms.stream()
            .filter(form -> form.source().equals(event.source()))
            .filter(form -> form.type().equals(event.type()))
            .findFirst();
  }

  /** No sender can say so: only the page behind the link has a proof. */
  private static boolean isConfirmed(CanonicalEvent event) {
    return Optional.ofNullable(event.consent()).map(Consent::proof).isPresent();
  }
}
