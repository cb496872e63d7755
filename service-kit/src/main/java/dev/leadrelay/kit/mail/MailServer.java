package dev.leadrelay.kit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The way to the mail server. It connects when there is a mail to send. */
public final class MailServer {

  private final JavaMailSender sender;
  private final InternetAddress from;

  /**
   * Where it is and how to speak to it.
   *
   * @param host empty where no mails are sent
   * @param username empty when it asks for none
   * @param startTls whether the connection must be encrypted
   * @param timeout for connecting and for each answer
   * @param from address of the sender
   */
  public record Settings(
      String host,
      int port,
      String username,
      String password,
      boolean startTls,
      Duration timeout,
      String from) {

    /** Whether there is a server. */
    public boolean isSet() {
      return !host.isBlank();
    }
  }

  /**
   * @throws IllegalArgumentException when the address of the sender is none
   */
  public MailServer(Settings settings) {
    sender = connect(settings);
    from = address(settings.from());
  }

  private static InternetAddress address(String from) {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "Expected an address such as leads@example.com in LEADRELAY_MAIL_FROM, but it is another text.",
          e);
    }
  }

  private static JavaMailSender connect(Settings settings) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!settings.username().isBlank()) {
      sender.setUsername(settings.username());
      sender.setPassword(settings.password());
    }
    var properties = sender.getJavaMailProperties();
    var timeout = Long.toString(settings.timeout().toMillis());
    properties.put("mail.smtp.auth", Boolean.toString(!settings.username().isBlank()));
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    return sender;
  }

  /**
   * Sends once.
   *
   * @throws org.springframework.mail.MailException when it may help to try again
   */
  public void send(Mail mail) throws AddressRefusedException {
    try {
      sender.send(message(mail));
    } catch (AddressException e) {
      throw new AddressRefusedException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("Expected a mail that can be written, but it cannot.", e);
    } catch (MailSendException e) {
      if (isRefused(e)) {
        throw new AddressRefusedException(e);
      }
      throw e;
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    var host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    var message = new IdentifiedMessage("<%s@%s>".formatted(mail.id(), host));
    var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(mail.to());
    helper.setSubject(mail.subject());
    helper.setText(mail.text());
    helper.setSentDate(Date.from(mail.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private static boolean isRefused(MailSendException e) {
    return e.getFailedMessages().values().stream()
        .anyMatch(
            cause ->
                cause instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0);
  }

  /** A mail that keeps its id, which Jakarta Mail would make anew. */
  private static final class IdentifiedMessage extends MimeMessage {

    private final String id;

    IdentifiedMessage(String id) {
      super((Session) null);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
