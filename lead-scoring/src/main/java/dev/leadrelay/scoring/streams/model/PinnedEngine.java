package dev.leadrelay.scoring.streams.model;

import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;

/** The live engine as of a moment, so that one record is scored and told by one model. */
public final class PinnedEngine implements LiveEngine {

  private final LiveEngine live;
  private ScoringEngine engine;

  public PinnedEngine(LiveEngine live) {
    this.live = live;
    this.engine = live.engine();
  }

  /** Takes over another model, if one has gone live. */
  public void moveOn() {
    engine = live.engine();
  }

  @Override
  public ScoringEngine engine() {
    return engine;
  }
}
