package dev.leadrelay.scoring.domain.backtest;

/**
 * What sales found out about a lead.
 *
 * @param at when it became known
 * @param won whether sales confirmed the lead
 */
public record Finding(long at, boolean won) {

  /** Of two findings about a lead: the better outcome, known since the earlier of them. */
  public Finding and(Finding other) {
    return new Finding(Math.min(at, other.at), won || other.won);
  }
}
