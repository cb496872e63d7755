package dev.leadrelay.ingest.domain.reception;

/** The log did not confirm a write in time: nothing of it may be claimed to be stored. */
public final class LogUnavailableException extends Exception {

  public LogUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
