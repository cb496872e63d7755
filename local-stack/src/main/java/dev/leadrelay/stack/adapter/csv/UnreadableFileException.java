package dev.leadrelay.stack.adapter.csv;

/** A file cannot be read as a table; the message is for its owner. */
public final class UnreadableFileException extends RuntimeException {

  public UnreadableFileException(String message) {
    super(message);
  }

  UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
