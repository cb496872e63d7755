package dev.leadrelay.stack.adapter.yaml;

/** A mapping file cannot be used; the message names the place and is for its author. */
public final class MappingRefusedException extends RuntimeException {

  MappingRefusedException(String message) {
    super(message);
  }

  MappingRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
