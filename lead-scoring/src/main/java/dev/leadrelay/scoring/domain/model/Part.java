package dev.leadrelay.scoring.domain.model;

/** The parts a score is made of. */
public enum Part {
  FIT,
  BEHAVIOUR,
  NEGATIVE
}
