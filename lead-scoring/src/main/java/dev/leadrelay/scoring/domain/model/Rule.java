package dev.leadrelay.scoring.domain.model;

/** One rule of the model. */
public sealed interface Rule permits ProfileRule, EventRule {

  /** Its id, unique within the model. */
  String id();

  /** The part of the score it adds to. */
  Part part();

  /** Points for one, undecayed; negative for a rule that takes points away. */
  double points();

  /** Whether it disqualifies instead of adding points. */
  boolean disqualifies();

  /**
   * Short name in stored state. It survives every edit of the model but a change of the id and, of
   * a rule that counts, a change of what it counts or how that fades.
   */
  int key();
}
