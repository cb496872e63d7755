package dev.leadrelay.ingest.domain.optin;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Consent;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.event.Traits;
import dev.leadrelay.ingest.domain.form.Confirmation;
import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.reception.EventLog;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes consent that was confirmed behind a link. Once is enough: the event of a second click has
 * the id of the first, and goes no further.
 */
public final class OptInDesk {

  /** What became of a link. */
  public sealed interface Answer {

    /** It was signed here, and the form still asks. */
    record Valid(Invitation invitation, FormDefinition form, Confirmation confirmation)
        implements Answer {}

    /** Too old. */
    record Expired() implements Answer {}

    /** Not from here, or of a form that is gone. */
    record Unknown() implements Answer {}
  }

  private final Forms forms;
  private final Invitations invitations;
  private final EventLog log;

  public OptInDesk(Forms forms, Invitations invitations, EventLog log) {
    this.forms = forms;
    this.invitations = invitations;
    this.log = log;
  }

  /** What a link stands for. Changes nothing: scanners of mail follow links, too. */
  public Answer look(String token, Instant now) {
    return invitations
        .read(token)
        .map(invitation -> invitation.isExpired(now) ? new Answer.Expired() : valid(invitation))
        .orElseGet(Answer.Unknown::new);
  }

  /**
   * Stores the consent with its evidence.
   *
   * @param addressFamily of the client: IPv4 or IPv6
   */
  public void confirm(Answer.Valid link, String addressFamily, Instant now)
      throws LogUnavailableException {
    log.write(List.of(granted(link, addressFamily, now)), List.of());
  }

  private Answer valid(Invitation invitation) {
    return forms
        .byId(invitation.formId())
        .flatMap(
            form ->
                Optional.ofNullable(form.doubleOptIn())
                    .<Answer>map(text -> new Answer.Valid(invitation, form, text)))
        .orElseGet(Answer.Unknown::new);
  }

  private static Outcome.Accepted granted(Answer.Valid link, String addressFamily, Instant now) {
    var invitation = link.invitation();
    var proof =
        new Consent.Proof(
            invitation.mailId(), invitation.formId(), invitation.askedAt(), addressFamily);
    var consent =
        new Consent(true, link.confirmation().wording(), now, Consent.Basis.DOUBLE_OPT_IN, proof);
    return new Outcome.Accepted(
        invitation.leadId(),
        new CanonicalEvent(
            "opt-in-" + invitation.mailId(),
            link.form().source(),
            "consent.granted",
            now,
            now,
            Door.FORM,
            null,
            Traits.NONE,
            Traits.NONE,
            consent,
            Traits.NONE,
            Map.of(),
            null,
            null));
  }
}
