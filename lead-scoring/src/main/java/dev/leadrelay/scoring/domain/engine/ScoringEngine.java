package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.engine.Cause.ByAccount;
import dev.leadrelay.scoring.domain.engine.Cause.ByEvent;
import dev.leadrelay.scoring.domain.engine.Cause.ByTime;
import dev.leadrelay.scoring.domain.engine.Cause.Passing;
import dev.leadrelay.scoring.domain.lead.Facts;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.lead.RuleKeys;
import dev.leadrelay.scoring.domain.lead.Tallies;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.ProfileRule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Scores one lead under one model. Pure: the same states, events and instants give the same bits.
 *
 * <p>{@code now} is when an event arrives or a timer is looked at. It never moves back for a lead,
 * and never lies before what has happened: an old event that arrives today is judged as of today.
 */
public final class ScoringEngine implements LiveEngine {

  private final ScoringModel model;

  public ScoringEngine(ScoringModel model) {
    this.model = model;
  }

  /** By itself, an engine is always the live one. */
  @Override
  public ScoringEngine engine() {
    return this;
  }

  public ScoringModel model() {
    return model;
  }

  /**
   * Counts an event. What time has changed before it is told first, each at its own instant.
   *
   * @param now when the event arrived
   */
  public Outcome onEvent(LeadState state, LeadFact event, long now) {
    return state.journal().contains(event)
        ? Outcome.none(state)
        : count(state, List.of(event), now);
  }

  /**
   * Counts events and judges them as one: at one instant a lead has one level.
   *
   * @param now when they arrived
   */
  public Outcome onEvents(LeadState state, List<LeadFact> events, long now) {
    var news = events.stream().filter(event -> !state.journal().contains(event)).toList();
    return news.isEmpty() ? Outcome.none(state) : count(state, news, now);
  }

  private Outcome count(LeadState state, List<LeadFact> news, long now) {
    long at = Math.max(now, state.asOf());
    for (var event : news) {
      at = Math.max(at, event.at());
    }
    var story = new Story(model, state);
    // What would change at this very instant is judged together with the events.
    story.passTime(at - 1);
    var changed = adopted(story.state(), at);
    var decisive = news.getLast();
    for (var event : news) {
      var before = changed;
      changed = count(before, event);
      if (news.size() > 1 && story.levelOf(changed, at) != story.levelOf(before, at)) {
        decisive = event;
      }
    }
    story.take(changed, at, new ByEvent(decisive.source(), decisive.id(), decisive.type()));
    return story.outcome();
  }

  /** Tells what time has changed up to an instant. */
  public Outcome onTimer(LeadState state, long now) {
    var story = new Story(model, state);
    if (!state.isNew() && isFromAnotherModel(state)) {
      long at = Math.max(now, state.asOf());
      story.take(judged(state, state.profile(), at), at, new ByTime(Passing.MODEL));
    } else {
      story.passTime(now);
    }
    return story.outcome();
  }

  /**
   * Makes a lead of all that its members did: as if each of their events had happened to it, once,
   * in order.
   *
   * @param shown the lead as it was shown until now
   * @param announced the highest level that was told of it or of a member: it is not told again
   * @param whole the union of its own history and those of its members
   */
  public Outcome onUnion(LeadState shown, Level announced, History whole, long now, Cause cause) {
    var profile = whole.profile();
    long at = Math.max(Math.max(now, shown.asOf()), whole.lastEvent());
    var before =
        new LeadState(
            model.fingerprint(),
            at,
            announced,
            Long.MAX_VALUE,
            profile,
            held(new Facts(profile, null)),
            whole.tallies(model),
            whole.journal());
    var story = new Story(model, before);
    story.takeOver(before, at, cause);
    return story.outcome();
  }

  /**
   * Takes over what some rules have counted of all that a lead did. Nothing of it shows before the
   * model that has these rules judges the lead.
   *
   * @param rules those whose counts are replaced
   * @param whole what the lead did, with what these rules counted of it
   */
  public Outcome onRecount(LeadState state, List<EventRule> rules, History whole, long now) {
    var counts = whole.tallies(model);
    var tallies = counted(state.tallies());
    for (var rule : rules) {
      tallies = tallies.with(rule.key(), counts.find(rule.key()));
    }
    var counted = state.with(tallies);
    if (isFromAnotherModel(state) || rules.stream().allMatch(this::isForeign)) {
      return Outcome.none(counted);
    }
    long at = Math.max(now, state.asOf());
    var story = new Story(model, state);
    story.passTime(at - 1);
    story.take(story.state().with(tallies), at, new ByTime(Passing.MODEL));
    return story.outcome();
  }

  private boolean isForeign(EventRule rule) {
    return model.eventRule(rule.key()) == null;
  }

  /**
   * Takes over what is known of the account now.
   *
   * @param now when it became known
   */
  public Outcome onAccount(LeadState state, Map<KnownAttribute, Object> facts, long now) {
    var profile = state.profile().withAccount(facts);
    if (state.isNew() || profile.saysTheSameAs(state.profile())) {
      return Outcome.none(state);
    }
    long at = Math.max(now, state.asOf());
    var story = new Story(model, state);
    story.passTime(at - 1);
    story.take(
        judged(story.state(), profile, at), at, new ByAccount(String.valueOf(profile.domain())));
    return story.outcome();
  }

  /**
   * Shows a lead again as it is by itself.
   *
   * @param hidden the lead by itself, as it went on unseen
   * @param announced the level that was told of it last
   */
  public Outcome onRestore(LeadState hidden, Level announced, long now, Cause cause) {
    if (hidden.isNew()) {
      return Outcome.none(hidden);
    }
    var state = onTimer(hidden, now).state();
    var story = new Story(model, state.announced(announced));
    story.show(state, Math.max(now, state.asOf()), cause);
    return story.outcome();
  }

  /** When something changes if nothing else happens; empty for never. */
  public OptionalLong nextChange(LeadState state) {
    return state.nextChange() == Long.MAX_VALUE
        ? OptionalLong.empty()
        : OptionalLong.of(state.nextChange());
  }

  /** Where a lead stands at an instant, if nothing else has happened by then. */
  public Standing standing(LeadState state, long now) {
    var then = onTimer(state, now).state();
    var card = new Scorecard(model, then);
    var moment = card.at(Math.max(now, then.asOf()));
    var outlook = new Outlook(card);
    var next = outlook.next(then.level(), moment);
    return Snapshot.of(moment, then.level(), outlook.coolsAt(then.level(), next));
  }

  private boolean isFromAnotherModel(LeadState state) {
    return state.model() != model.fingerprint();
  }

  private LeadState count(LeadState state, LeadFact event) {
    var profile = state.profile().learn(event.says());
    var facts = new Facts(profile, event);
    var tallies = state.tallies();
    var counted = RuleKeys.NONE;
    for (EventRule rule : model.rulesOn(event.type())) {
      if (rule.when().holds(facts)) {
        tallies = tallies.with(rule.add(tallies.find(rule.key()), event.at()));
        counted = counted.with(rule.key());
      }
    }
    return new LeadState(
        model.fingerprint(),
        state.asOf(),
        state.level(),
        state.nextChange(),
        profile,
        held(state, profile, facts),
        tallies,
        state.journal().with(event.counted(counted)));
  }

  /** A lead that another model judged before, taken over by this one. */
  private LeadState adopted(LeadState state, long at) {
    return !state.isNew() && isFromAnotherModel(state) ? judged(state, state.profile(), at) : state;
  }

  private LeadState judged(LeadState state, Profile profile, long at) {
    return new LeadState(
        model.fingerprint(),
        state.asOf(),
        state.level(),
        state.nextChange(),
        profile,
        held(state, profile, new Facts(profile, null)),
        bounded(counted(state.tallies()), at),
        state.journal());
  }

  /** Counts that nothing adds to any more would be wrong if ever their rule came back. */
  private Tallies counted(Tallies tallies) {
    return tallies.only(key -> model.counting(key) != null);
  }

  /** A bound that is lower than under the model before holds from now on. */
  private Tallies bounded(Tallies tallies, long at) {
    var all = tallies;
    for (int i = 0; i < tallies.size(); i++) {
      var tally = tallies.at(i);
      var rule = model.eventRule(tally.rule());
      if (rule != null) {
        var within = rule.within(tally, Math.max(at, tally.lastEvent()));
        all = within.equals(tally) ? all : all.with(within);
      }
    }
    return all;
  }

  /** Rules over the profile are asked again only when it, or the model, has changed. */
  private RuleKeys held(LeadState state, Profile profile, Facts facts) {
    if (!state.isNew() && !isFromAnotherModel(state) && profile.saysTheSameAs(state.profile())) {
      return state.held();
    }
    return held(facts);
  }

  private RuleKeys held(Facts facts) {
    return new RuleKeys(
        model.profileRules().stream()
            .filter(rule -> rule.when().holds(facts))
            .mapToInt(ProfileRule::key)
            .toArray());
  }
}
