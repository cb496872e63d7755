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
  private final double[] counts;
  private long countedAt = Long.MIN_VALUE;

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
    this.counts = new double[known];
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

  double points(int place, long at) {
    return rules[place].points() * count(place, at);
  }

  boolean isAlive(int place, long at) {
    return rules[place].isAlive(count(place, at));
  }

  /** Many questions are asked about the same instant: fading is worked out once for it. */
  private double count(int place, long at) {
    if (at != countedAt) {
      for (int i = 0; i < size; i++) {
        counts[i] = rules[i].count(tallies[i], at);
      }
      countedAt = at;
    }
    return counts[place];
  }

  boolean hasIntent(long at) {
    for (int i = 0; i < size; i++) {
      if (rules[i].intent() && isAlive(i, at)) {
        return true;
      }
    }
    return false;
  }

  boolean hasHotSignal(long at) {
    for (int i = 0; i < size; i++) {
      if (rules[i].hot() && isAlive(i, at)) {
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
      if (rules[i].disqualifies() && isAlive(i, at)) {
        return true;
      }
    }
    return false;
  }

  /** When a window next lets an event go. */
  long nextWindowEnd(long after) {
    long earliest = Decay.NEVER;
    for (int i = 0; i < size; i++) {
      earliest = Math.min(earliest, rules[i].decay().nextStep(tallies[i], after));
    }
    return earliest;
  }

  /** When a signal, or what disqualifies, next dies. */
  long nextDeath(long after) {
    long earliest = Decay.NEVER;
    for (int i = 0; i < size; i++) {
      if (rules[i].isWatched() && isAlive(i, after)) {
        earliest = Math.min(earliest, rules[i].decay().diesAt(tallies[i]));
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
