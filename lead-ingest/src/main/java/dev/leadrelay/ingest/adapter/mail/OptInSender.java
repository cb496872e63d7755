package dev.leadrelay.ingest.adapter.mail;

import dev.leadrelay.ingest.domain.form.Confirmation;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.optin.Invitation;
import dev.leadrelay.ingest.domain.optin.Invitations;
import dev.leadrelay.schemas.OptInMail;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends the mails of the outbox, at least once and under an id that stays. What is thrown is an
 * outage, after which the mail is read again; an address that the server refuses is given up.
 */
public final class OptInSender implements Consumer<OptInMail> {

  private static final Logger log = LoggerFactory.getLogger(OptInSender.class);

  private final JavaMailSender mails;
  private final Forms forms;
  private final Invitations invitations;
  private final String from;
  private final URI publicUrl;

  /**
   * @param from address of the sender
   * @param publicUrl under which browsers reach this service
   */
  public OptInSender(
      JavaMailSender mails, Forms forms, Invitations invitations, String from, URI publicUrl) {
    this.mails = mails;
    this.forms = forms;
    this.invitations = invitations;
    this.from = from;
    this.publicUrl = publicUrl;
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
      mails.send(message(asked, text.get()));
      log.debug("Mail {} asks lead {} to confirm.", asked.getMailId(), asked.getLeadId());
    } catch (MailSendException e) {
      if (!isRefused(e)) {
        throw e;
      }
      log.warn(
          "Mail {} to lead {} is given up: the server refuses the address.",
          asked.getMailId(),
          asked.getLeadId());
    }
  }

  private MimeMessage message(OptInMail asked, Confirmation text) {
    try {
      var message = new IdentifiedMessage(asked.getMailId(), publicUrl.getHost());
      var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(asked.getEmail());
      helper.setSubject(text.subject());
      helper.setText(text.textWith(linkOf(asked)));
      helper.setSentDate(Date.from(asked.getAskedAt()));
      message.setHeader("Auto-Submitted", "auto-generated");
      return message;
    } catch (MessagingException e) {
      throw new IllegalStateException("Expected a mail that can be written, but it cannot.", e);
    }
  }

  private String linkOf(OptInMail asked) {
    var invitation =
        new Invitation(asked.getMailId(), asked.getLeadId(), asked.getFormId(), asked.getAskedAt());
    return publicUrl + "/v1/opt-ins/" + invitations.sign(invitation);
  }

  /** A refusal of the address itself; anything else may pass. */
  private static boolean isRefused(MailException e) {
    return e instanceof MailSendException failed
        && failed.getFailedMessages().values().stream()
            .anyMatch(
                cause ->
                    cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
  }
}
