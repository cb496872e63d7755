package dev.leadrelay.scoring.domain.decay;

/** What is remembered of the events that one rule counted for one lead. */
public sealed interface Tally permits FadingTally, WindowTally {

  /** Key of the rule, stable over edits of the model. */
  int rule();

  /** When the newest counted event happened. */
  long lastEvent();
}
