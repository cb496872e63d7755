package dev.leadrelay.ingest.adapter.mail;

import dev.leadrelay.ingest.domain.form.Forms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The way to the mail server. */
public final class MailServer {

  /**
   * Where it is and how to speak to it.
   *
   * @param username empty when it asks for none
   * @param startTls whether the connection must be encrypted
   * @param timeout for connecting and for each answer
   */
  public record Settings(
      String host,
      int port,
      String username,
      String password,
      boolean startTls,
      Duration timeout) {}

  private MailServer() {}

  /**
   * A sender of mails; it connects when there is one to send.
   *
   * @throws IllegalArgumentException when a form needs a mail server and none is configured
   */
  public static JavaMailSender connect(Settings settings, Forms forms) {
    if (settings.host().isBlank() && !forms.withDoubleOptIn().isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a mail server in LEADRELAY_SMTP_HOST, as form '%s' asks for double opt-in, but it is not set."
              .formatted(forms.withDoubleOptIn().getFirst().id()));
    }
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
}
