package dev.leadrelay.routing.domain.desk;

/** Where an assignment is in its life. */
public enum AssignmentState {
  OPEN,
  ACCEPTED,
  REJECTED,
  EXPIRED,
  CLOSED;

  /** Whether the rep still holds the lead. */
  public boolean isHeldByRep() {
    return this == OPEN || this == ACCEPTED;
  }
}
