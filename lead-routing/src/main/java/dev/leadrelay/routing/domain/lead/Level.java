package dev.leadrelay.routing.domain.lead;

/** How far a lead is qualified, in rising order. */
public enum Level {
  DISQUALIFIED,
  NONE,
  MQL,
  HOT;

  /** Whether a lead of this level is to be worked by a rep. */
  public boolean isQualified() {
    return this == MQL || this == HOT;
  }
}
