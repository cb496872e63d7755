package dev.leadrelay.scoring.adapter.cel;

/** What a condition may look at. */
public enum Scope {
  /** The profile alone. */
  PROFILE,
  /** The profile and the event. */
  EVENT,
  /** The profile and where the lead stands. */
  STANDING
}
