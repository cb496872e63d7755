package dev.leadrelay.kit.publication;

/** A publication was not confirmed in time. */
public final class PressUnavailableException extends Exception {

  public PressUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
