package dev.leadrelay.stack.domain.transfer;

/** The door did not take events, however often it was asked; the message is for the person. */
public final class DoorClosedException extends RuntimeException {

  public DoorClosedException(String message) {
    super(message);
  }

  public DoorClosedException(String message, Throwable cause) {
    super(message, cause);
  }
}
