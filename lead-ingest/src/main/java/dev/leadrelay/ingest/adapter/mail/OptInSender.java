package dev.leadrelay.ingest.adapter.mail;

import dev.leadrelay.ingest.domain.form.Confirmation;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.optin.Invitation;
import dev.leadrelay.ingest.domain.optin.Invitations;
import dev.leadrelay.kit.mail.AddressRefusedException;
import dev.leadrelay.kit.mail.Mail;
import dev.leadrelay.kit.mail.MailServer;
import dev.leadrelay.schemas.OptInMail;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mails of the outbox, at least once and under an id that stays. What is thrown is an
 * outage, after which the mail is read again; an address that the server refuses is given up.
 */
public final class OptInSender implements Consumer<OptInMail> {

  private static final Logger log = LoggerFactory.getLogger(OptInSender.class);

  private final MailServer mails;
  private final Forms forms;
  private final Invitations invitations;
  private final URI publicUrl;

  /**
   * @param publicUrl under which browsers reach this service
   */
  public OptInSender(MailServer mails, Forms forms, Invitations invitations, URI publicUrl) {
    this.mails = mails;
    this.forms = forms;
    this.invitations = invitations;
    this.publicUrl = publicUrl;
  }

  /**
   * Makes sure that mails can be sent if any form needs them.
   *
   * @throws IllegalArgumentException when a form needs a mail server and none is configured
   */
  public static MailServer connect(MailServer.Settings settings, Forms forms) {
    if (!settings.isSet() && !forms.withDoubleOptIn().isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a mail server in LEADRELAY_SMTP_HOST, as form '%s' asks for double opt-in, but it is not set."
              .formatted(forms.withDoubleOptIn().getFirst().id()));
    }
    return new MailServer(settings);
  }

  @Override
  public void accept(OptInMail asked) {
    var text =
        forms.byId(asked.getFormId()).flatMap(form -> Optional.ofNullable(form.doubleOptIn()));
    if (text.isEmpty()) {
      log.warn(
          "Mail {} is not sent: form '{}' does not ask any more.",
          asked.getMailId(),
          asked.getFormId());
      return;
    }
    try {
      mails.send(mail(asked, text.get()));
      log.debug("Mail {} asks lead {} to confirm.", asked.getMailId(), asked.getLeadId());
    } catch (AddressRefusedException e) {
      log.warn(
          "Mail {} to lead {} is given up: the server refuses the address.",
          asked.getMailId(),
          asked.getLeadId());
    }
  }

  private Mail mail(OptInMail asked, Confirmation text) {
    return new Mail(
        asked.getMailId(),
        asked.getEmail(),
        text.subject(),
        text.textWith(linkOf(asked)),
        asked.getAskedAt());
  }

  private String linkOf(OptInMail asked) {
    var invitation =
        new Invitation(asked.getMailId(), asked.getLeadId(), asked.getFormId(), asked.getAskedAt());
    return publicUrl + "/v1/opt-ins/" + invitations.sign(invitation);
  }
}
