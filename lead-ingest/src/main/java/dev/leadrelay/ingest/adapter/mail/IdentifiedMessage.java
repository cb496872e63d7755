package dev.leadrelay.ingest.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** A mail with an id of our own, so that one that was sent twice can be told from two. */
final class IdentifiedMessage extends MimeMessage {

  private final String id;

  IdentifiedMessage(String id, @Nullable String host) {
    super((Session) null);
    this.id = "<%s@%s>".formatted(id, host == null ? "localhost" : host);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
