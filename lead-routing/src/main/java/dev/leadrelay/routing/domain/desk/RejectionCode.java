package dev.leadrelay.routing.domain.desk;

/** Why a rep does not want a lead. */
public enum RejectionCode {
  /** Disqualifies the lead. */
  NO_FIT,
  NO_NEED,
  WRONG_PERSON,
  /** Not now: the lead may come again from a date on. */
  TIMING,
  /** Another lead is the same person, and is worked instead. */
  DUPLICATE;

  /** Whether the lead goes back to nurture and may qualify again. */
  public boolean recycles() {
    return this == NO_NEED || this == WRONG_PERSON || this == TIMING;
  }
}
