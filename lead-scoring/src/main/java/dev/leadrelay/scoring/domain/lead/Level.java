package dev.leadrelay.scoring.domain.lead;

/** How far a lead is qualified. */
public enum Level {
  NONE(0),
  MQL(1),
  HOT(2),
  DISQUALIFIED(-1);

  private final int rank;

  Level(int rank) {
    this.rank = rank;
  }

  /** Whether a lead of this level is worth less to sales than one of another. */
  public boolean isBelow(Level other) {
    return rank < other.rank;
  }
}
