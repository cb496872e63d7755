package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.engine.Cause.ByTime;
import dev.leadrelay.scoring.domain.engine.Outlook.Change;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Follows one lead through one event or timer and writes down what becomes of it. */
final class Story {

  private final ScoringModel model;
  private final LeadState before;
  private final List<Standing> standings = new ArrayList<>(1);
  private final List<LevelChange> changes = new ArrayList<>(1);
  private LeadState state;
  private boolean isNews;

  Story(ScoringModel model, LeadState before) {
    this.model = model;
    this.before = before;
    this.state = before;
  }

  LeadState state() {
    return state;
  }

  Outcome outcome() {
    return new Outcome(state, isNews, standings, changes);
  }

  /** Lets time pass, through every change on the way. */
  void passTime(long until) {
    if (state.nextChange() > until || state.model() != model.fingerprint()) {
      return;
    }
    var card = new Scorecard(model, state);
    var outlook = new Outlook(card);
    var next = outlook.next(state.level(), state.asOf());
    while (next.isPresent() && next.get().at() <= until) {
      var change = next.get();
      var level = Levels.decide(state.level(), card, change.at());
      next = outlook.next(level, change.at());
      tell(card, outlook, level, change.at(), next, new ByTime(change.what()));
    }
  }

  /** Takes over a state that an event has changed, and judges it. */
  void take(LeadState changed, long at, Cause cause) {
    var card = new Scorecard(model, changed);
    var outlook = new Outlook(card);
    var level = Levels.decide(state.level(), card, at);
    var next = outlook.next(level, at);
    boolean silent = isTheSame(changed, level, at);
    state = changed;
    isNews = true;
    if (silent) {
      state = state.judged(at, level, instantOf(next));
    } else {
      tell(card, outlook, level, at, next, cause);
    }
  }

  /** Nothing was counted, and nothing fades: the standing is the one that was told last. */
  private boolean isTheSame(LeadState changed, Level level, long at) {
    if (before.isNew() || changed.tallies() != state.tallies() || level != state.level()) {
      return false;
    }
    var told =
        Snapshot.of(new Scorecard(model, state), state.level(), state.asOf(), OptionalLong.empty());
    return Snapshot.of(new Scorecard(model, changed), level, at, OptionalLong.empty())
        .saysTheSameAs(told);
  }

  private void tell(
      Scorecard card, Outlook outlook, Level level, long at, Optional<Change> next, Cause cause) {
    var standing = Snapshot.of(card, level, at, outlook.coolsAt(level, next));
    standings.add(standing);
    isNews = true;
    if (level != state.level()) {
      changes.add(new LevelChange(state.level(), standing, cause));
    }
    state = state.judged(at, level, instantOf(next));
  }

  private static long instantOf(Optional<Change> next) {
    return next.map(Change::at).orElse(Long.MAX_VALUE);
  }
}
