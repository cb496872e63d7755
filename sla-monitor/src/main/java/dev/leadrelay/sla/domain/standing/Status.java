package dev.leadrelay.sla.domain.standing;

/** Where an assignment stands; at any instant it is in exactly one of these. */
public enum Status {
  /** Nobody has tried to reach the lead yet, and the rep still holds it. */
  OPEN,
  /** The first touch came before it was due. */
  TOUCHED_IN_TIME,
  /** The first touch came, but after it was due. */
  TOUCHED_LATE,
  /** Nobody touched the lead in time, and it went to another rep. */
  BREACHED_AND_REROUTED,
  /** It ended without a touch for another reason, such as a withdrawn consent. */
  CLOSED_UNTOUCHED
}
