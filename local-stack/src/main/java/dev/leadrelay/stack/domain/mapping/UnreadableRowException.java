package dev.leadrelay.stack.domain.mapping;

/** A row does not say what its mapping expects; the message is for its owner. */
final class UnreadableRowException extends Exception {

  UnreadableRowException(String message) {
    super(message);
  }
}
