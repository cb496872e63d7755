package dev.leadrelay.stack.domain.mapping;

import java.util.List;

/** What became of a row. */
public sealed interface Mapped {

  /** Line of the file in which the row begins. */
  long line();

  /** Its events, in order; at least one. */
  record Events(long line, List<OutgoingEvent> events) implements Mapped {}

  /** Nothing of it is sent. */
  record Refused(long line, String reason) implements Mapped {}
}
