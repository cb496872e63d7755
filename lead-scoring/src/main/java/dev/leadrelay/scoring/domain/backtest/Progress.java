package dev.leadrelay.scoring.domain.backtest;

/** Is told how far a backtest is, and may end it. */
public interface Progress {

  void eventJudged();

  boolean isUnwanted();
}
