package dev.leadrelay.routing.domain.desk;

/** Where a clock is in its life. */
public enum ClockState {
  RUNNING,
  MET,
  BREACHED,
  CANCELLED
}
