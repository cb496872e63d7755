package dev.leadrelay.routing.adapter.notify;

import dev.leadrelay.routing.domain.plan.Contact;
import dev.leadrelay.schemas.Notification;
import java.util.Optional;

/** One way to tell somebody. */
public interface Channel {

  /** As logs and metrics name it. */
  String name();

  /** Where somebody is told this way; empty for somebody who is not. */
  Optional<String> addressOf(Contact contact);

  /**
   * Tells once. Blocks.
   *
   * @throws UndeliverableException when it does not help to try again
   * @throws Exception when it may help
   */
  void send(Notification told, String address) throws Exception;

  /** The receiver refuses it for good. */
  final class UndeliverableException extends Exception {

    public UndeliverableException(String message) {
      super(message);
    }

    public UndeliverableException(Throwable cause) {
      super("The receiver refuses it for good.", cause);
    }
  }
}
