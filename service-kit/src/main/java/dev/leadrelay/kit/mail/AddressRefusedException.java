package dev.leadrelay.kit.mail;

/** The mail server refuses the address itself: to try again does not help. */
public final class AddressRefusedException extends Exception {

  public AddressRefusedException(Throwable cause) {
    super("The mail server refuses the address.", cause);
  }
}
