package dev.leadrelay.routing.domain.plan;

/** What a clock waits for. */
public enum ClockKind {
  /** The first contact attempt; stopped by a touch. */
  FIRST_TOUCH,
  /** The rep's word; stopped by accept or reject. */
  DECISION
}
