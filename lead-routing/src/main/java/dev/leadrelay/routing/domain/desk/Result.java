package dev.leadrelay.routing.domain.desk;

/** How a lead went on in the hands of its rep. */
public enum Result {
  SQL,
  OPPORTUNITY,
  WON,
  LOST;

  /** Whether nothing is left to be done about the lead. */
  public boolean isFinal() {
    return this == WON || this == LOST;
  }
}
