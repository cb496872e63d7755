package dev.leadrelay.scoring.domain.model;

import dev.leadrelay.scoring.domain.lead.Fingerprint;

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

  /** Short name in stored state; survives every edit of the model but a change of the id. */
  default int key() {
    return Fingerprint.shortOf(id());
  }
}
