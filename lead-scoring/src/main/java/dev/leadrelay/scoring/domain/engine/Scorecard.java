package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.decay.Curve;
import dev.leadrelay.scoring.domain.decay.Decay;
import dev.leadrelay.scoring.domain.decay.HalfLife;
import dev.leadrelay.scoring.domain.decay.Tally;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.FitBand;
import dev.leadrelay.scoring.domain.model.Part;
import dev.leadrelay.scoring.domain.model.ProfileRule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.function.ToLongBiFunction;

/**
 * What one lead has under one model: any number about it, at any instant from its newest event on.
 */
final class Scorecard {

  static final double LOWEST = 0;
  static final double HIGHEST = 100;

  private final ScoringModel model;
  private final LeadState state;
  private final EventRule[] rules;
  private final Tally[] tallies;
  private final int size;
  private final double fit;
  private final double flaws;
  private final boolean unwanted;

  Scorecard(ScoringModel model, LeadState state) {
    this.model = model;
    this.state = state;
    int known = 0;
    this.rules = new EventRule[state.tallies().size()];
    this.tallies = new Tally[rules.length];
    for (int i = 0; i < rules.length; i++) {
      var rule = model.eventRule(state.tallies().at(i).rule());
      // A count whose rule is gone is kept, in case the rule comes back, and counts nothing.
      if (rule != null) {
        rules[known] = rule;
        tallies[known++] = state.tallies().at(i);
      }
    }
    this.size = known;
    this.fit = held(Part.FIT);
    this.flaws = held(Part.NEGATIVE);
    this.unwanted = heldDisqualifies();
  }

  private double held(Part part) {
    double sum = 0;
    for (ProfileRule rule : model.profileRules()) {
      if (rule.part() == part && holds(rule)) {
        sum += rule.points();
      }
    }
    return sum;
  }

  private boolean heldDisqualifies() {
    for (ProfileRule rule : model.profileRules()) {
      if (rule.disqualifies() && holds(rule)) {
        return true;
      }
    }
    return false;
  }

  boolean holds(ProfileRule rule) {
    return state.held().contains(rule.key());
  }

  ScoringModel model() {
    return model;
  }

  boolean hasConsent() {
    return state.profile().hasConsent();
  }

  FitBand fitBand() {
    return model.bands().bandOf(fit);
  }

  double fit() {
    return fit;
  }

  double behaviour(long at) {
    return counted(Part.BEHAVIOUR, at);
  }

  double negative(long at) {
    return flaws + counted(Part.NEGATIVE, at);
  }

  /** Sum of the parts, clamped. */
  double score(long at) {
    return Math.clamp(fit + behaviour(at) + negative(at), LOWEST, HIGHEST);
  }

  private double counted(Part part, long at) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      if (rules[i].part() == part) {
        sum += points(i, at);
      }
    }
    return sum;
  }

  int size() {
    return size;
  }

  EventRule rule(int place) {
    return rules[place];
  }

  Tally tally(int place) {
    return tallies[place];
  }

  double points(int place, long at) {
    return rules[place].points() * rules[place].count(tallies[place], at);
  }

  boolean hasIntent(long at) {
    for (int i = 0; i < size; i++) {
      if (rules[i].intent() && rules[i].isAlive(tallies[i], at)) {
        return true;
      }
    }
    return false;
  }

  boolean hasHotSignal(long at) {
    for (int i = 0; i < size; i++) {
      if (rules[i].hot() && rules[i].isAlive(tallies[i], at)) {
        return true;
      }
    }
    return false;
  }

  boolean isDisqualified(long at) {
    if (unwanted) {
      return true;
    }
    for (int i = 0; i < size; i++) {
      if (rules[i].disqualifies() && rules[i].isAlive(tallies[i], at)) {
        return true;
      }
    }
    return false;
  }

  /** When a window next lets an event go. */
  long nextWindowEnd(long after) {
    return earliest(after, (rule, tally) -> rule.decay().nextStep(tally, after));
  }

  /** When a signal, or what disqualifies, next dies. */
  long nextDeath(long after) {
    return earliest(
        after, (rule, tally) -> rule.isWatched() ? rule.decay().diesAt(tally) : Decay.NEVER);
  }

  private long earliest(long after, ToLongBiFunction<EventRule, Tally> next) {
    long earliest = Decay.NEVER;
    for (int i = 0; i < size; i++) {
      long at = next.applyAsLong(rules[i], tallies[i]);
      if (at > after) {
        earliest = Math.min(earliest, at);
      }
    }
    return earliest;
  }

  /** How the fading points run on from an instant. */
  Curve curve(long from) {
    var curve = new Curve();
    for (int i = 0; i < size; i++) {
      if (rules[i].decay() instanceof HalfLife(long millis)) {
        double points = points(i, from);
        if (points != 0) {
          curve.add(points, millis);
        }
      }
    }
    return curve;
  }

  /** The points that do not fade from an instant on, as long as no window ends. */
  double steady(long from) {
    double sum = fit + flaws;
    for (int i = 0; i < size; i++) {
      if (!(rules[i].decay() instanceof HalfLife)) {
        sum += points(i, from);
      }
    }
    return sum;
  }
}
