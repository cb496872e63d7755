package dev.leadrelay.routing.domain.desk;

import java.util.List;

/** The answer to a command. */
public sealed interface Outcome {

  /** What follows from it; empty when it changes nothing. */
  record Events(List<DeskEvent> events) implements Outcome {}

  /** Why it cannot be. */
  record Rejected(Code code, String detail) implements Outcome {}

  /** Reasons to refuse a command. */
  enum Code {
    NO_SUCH_ASSIGNMENT,
    NOT_YOUR_LEAD,
    ALREADY_WORKED,
    UNKNOWN_REP,
    REJECTION_CODE_EXPECTED,
    DATE_EXPECTED,
    DUPLICATE_EXPECTED,
    OUTCOME_EXPECTED
  }

  static Outcome of(DeskEvent... events) {
    return new Events(List.of(events));
  }

  static Outcome nothing() {
    return new Events(List.of());
  }

  static Outcome refused(Code code, String detail) {
    return new Rejected(code, detail);
  }
}
