package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.engine.Outcome;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.evaluation.Judgement;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Level;
import java.util.OptionalLong;

/** Follows one lead under one model and remembers how far it got. */
final class Trail {

  private final ScoringEngine engine;
  private final long known;
  private LeadState state = LeadState.NEW;
  private Level reached = Level.NONE;
  private OptionalLong qualifiedAt = OptionalLong.empty();
  private double peak;
  private boolean picked;

  /**
   * @param known when the outcome of the lead became known: what comes later proves nothing
   */
  Trail(ScoringEngine engine, long known) {
    this.engine = engine;
    this.known = known;
  }

  void take(LeadFact event) {
    follow(engine.onEvent(state, event, event.at()));
  }

  void waitUntil(long instant) {
    follow(engine.onTimer(state, instant));
  }

  private void follow(Outcome outcome) {
    state = outcome.state();
    for (var standing : outcome.standings()) {
      see(standing);
    }
  }

  private void see(Standing standing) {
    var level = standing.level();
    boolean qualifies = level == Level.MQL || level == Level.HOT;
    if (qualifies && qualifiedAt.isEmpty()) {
      qualifiedAt = OptionalLong.of(standing.at());
    }
    if (reached.isBelow(level)) {
      reached = level;
    }
    if (standing.at() <= known) {
      picked |= qualifies;
      peak = level == Level.DISQUALIFIED ? peak : Math.max(peak, standing.score());
    }
  }

  /** The highest level it ever had; DISQUALIFIED when it had none and is unwanted in the end. */
  Level reached() {
    return reached == Level.NONE && state.level() == Level.DISQUALIFIED
        ? Level.DISQUALIFIED
        : reached;
  }

  /** When it first became MQL or more. */
  OptionalLong qualifiedAt() {
    return qualifiedAt;
  }

  Judgement judgement(boolean won) {
    return new Judgement(peak, picked, won);
  }
}
