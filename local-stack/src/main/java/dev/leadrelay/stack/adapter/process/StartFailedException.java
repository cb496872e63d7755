package dev.leadrelay.stack.adapter.process;

/** Something could not be started; the message is one sentence for the person at the terminal. */
public final class StartFailedException extends RuntimeException {

  public StartFailedException(String message) {
    super(message);
  }

  public StartFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
