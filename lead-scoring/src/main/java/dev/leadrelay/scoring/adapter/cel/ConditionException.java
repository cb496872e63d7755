package dev.leadrelay.scoring.adapter.cel;

/** An expression that is not a condition. Its message is a sentence for whoever wrote it. */
public final class ConditionException extends Exception {

  private final String reason;

  public ConditionException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong, as a sentence. */
  public String reason() {
    return reason;
  }
}
