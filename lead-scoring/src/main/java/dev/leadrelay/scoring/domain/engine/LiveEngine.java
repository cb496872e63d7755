package dev.leadrelay.scoring.domain.engine;

/** The engine with the model that is live. */
@FunctionalInterface
public interface LiveEngine {

  /** The same object until another model goes live. */
  ScoringEngine engine();
}
