package dev.leadrelay.ingest.domain.linkedin;

/** LinkedIn did not answer, or not now: the same question may be answered later. */
public final class LinkedInUnavailableException extends Exception {

  public LinkedInUnavailableException(String message) {
    super(message);
  }

  public LinkedInUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
