package dev.leadrelay.scoring.domain.engine;

import java.util.Optional;

/** The engine with the model that is live. */
@FunctionalInterface
public interface LiveEngine {

  /** The same object until another model goes live. */
  ScoringEngine engine();

  /** The engine with a model that is or was live; empty when it is not known any more. */
  default Optional<ScoringEngine> engine(long fingerprint) {
    return Optional.of(engine()).filter(it -> it.model().fingerprint() == fingerprint);
  }
}
