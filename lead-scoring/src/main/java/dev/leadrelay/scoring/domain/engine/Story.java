package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.engine.Cause.ByTime;
import dev.leadrelay.scoring.domain.engine.Cause.Passing;
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
    var next = outlook.next(state.level(), card.at(state.asOf()));
    while (next.isPresent() && next.get().at() <= until) {
      var change = next.get();
      var moment = card.at(change.at());
      var level = Levels.decide(state.level(), moment);
      next = outlook.next(level, moment);
      tell(Snapshot.of(moment, level, outlook.coolsAt(level, next)), new ByTime(change.what()));
      state = state.judged(change.at(), level, instantOf(next));
    }
  }

  /** The level that a changed state leads to. */
  Level levelOf(LeadState changed, long at) {
    return Levels.decide(state.level(), new Scorecard(model, changed).at(at));
  }

  /** Takes over a state that events have changed, and judges it. */
  void take(LeadState changed, long at, Cause cause) {
    var card = new Scorecard(model, changed);
    var moment = card.at(at);
    var level = Levels.decide(state.level(), moment);
    var outlook = new Outlook(card);
    var next = outlook.next(level, moment);
    var standing = Snapshot.of(moment, level, outlook.coolsAt(level, next));
    if (!isTold(standing, changed)) {
      tell(standing, passed(at, level).<Cause>map(ByTime::new).orElse(cause));
    }
    isNews = true;
    state = changed.judged(at, level, instantOf(next));
  }

  /** What time does at this very instant, when that alone leads to the level. */
  private Optional<Passing> passed(long at, Level level) {
    if (state.nextChange() != at || state.model() != model.fingerprint()) {
      return Optional.empty();
    }
    var card = new Scorecard(model, state);
    return Levels.decide(state.level(), card.at(at)) == level
        ? new Outlook(card).next(state.level(), card.at(state.asOf())).map(Change::what)
        : Optional.empty();
  }

  /** Tells a lead anew, whatever was told of it before. */
  void takeOver(LeadState changed, long at, Cause cause) {
    var card = new Scorecard(model, changed);
    var moment = card.at(at);
    var level = Levels.decide(state.level(), moment);
    var outlook = new Outlook(card);
    var next = outlook.next(level, moment);
    tell(Snapshot.of(moment, level, outlook.coolsAt(level, next)), cause);
    state = changed.judged(at, level, instantOf(next));
  }

  /** Tells a lead anew at the level that it has. */
  void show(LeadState shown, long at, Cause cause) {
    var card = new Scorecard(model, shown);
    var moment = card.at(at);
    var outlook = new Outlook(card);
    var next = outlook.next(shown.level(), moment);
    tell(Snapshot.of(moment, shown.level(), outlook.coolsAt(shown.level(), next)), cause);
    state = shown.judged(at, shown.level(), instantOf(next));
  }

  /** Nothing was counted, and nothing fades: the standing is the one that was told last. */
  private boolean isTold(Standing standing, LeadState changed) {
    return !before.isNew()
        && state.model() == model.fingerprint()
        && changed.tallies() == state.tallies()
        && standing.saysTheSameAs(
            Snapshot.of(
                new Scorecard(model, state).at(state.asOf()), state.level(), OptionalLong.empty()));
  }

  private void tell(Standing standing, Cause cause) {
    standings.add(standing);
    isNews = true;
    if (standing.level() != state.level()) {
      changes.add(new LevelChange(state.level(), standing, cause));
    }
  }

  private static long instantOf(Optional<Change> next) {
    return next.map(Change::at).orElse(Long.MAX_VALUE);
  }
}
