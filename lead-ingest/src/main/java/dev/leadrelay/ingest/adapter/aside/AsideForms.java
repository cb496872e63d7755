package dev.leadrelay.ingest.adapter.aside;

import dev.leadrelay.ingest.domain.captcha.Aside.Waiting;
import dev.leadrelay.schemas.RejectedEvent;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/**
 * Reads waiting forms, one after the other. What is thrown here has the form read again later: it
 * waits until the captcha service answers.
 */
public final class AsideForms implements Consumer<Message<RejectedEvent>> {

  private final SecondLook secondLook;

  public AsideForms(SecondLook secondLook) {
    this.secondLook = secondLook;
  }

  @Override
  public void accept(Message<RejectedEvent> message) {
    var record = message.getPayload();
    secondLook.at(
        new Waiting(
            record.getSource(),
            record.getReceivedAt(),
            record.getContentType(),
            record.getRaw().duplicate()));
  }
}
