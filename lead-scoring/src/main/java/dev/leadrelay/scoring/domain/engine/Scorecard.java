package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.decay.Decay;
import dev.leadrelay.scoring.domain.decay.Tally;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.FitBand;
import dev.leadrelay.scoring.domain.model.Part;
import dev.leadrelay.scoring.domain.model.ProfileRule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.Arrays;

/** What one lead has under one model, at any instant from its newest event on. */
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

  /** What is taken away for what the profile says. */
  double flaws() {
    return flaws;
  }

  /** Whether the profile alone disqualifies. */
  boolean isUnwanted() {
    return unwanted;
  }

  /** All about an instant. */
  Moment at(long at) {
    return new Moment(this, at);
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

  /** When a window next lets an event go. */
  long nextWindowEnd(long after) {
    long earliest = Decay.NEVER;
    for (int i = 0; i < size; i++) {
      earliest = Math.min(earliest, rules[i].decay().nextStep(tallies[i], after));
    }
    return earliest;
  }

  /** When each signal, and what disqualifies, dies. */
  long[] deaths() {
    var deaths = new long[size];
    int found = 0;
    for (int i = 0; i < size; i++) {
      if (rules[i].isWatched()) {
        deaths[found++] = rules[i].decay().diesAt(tallies[i]);
      }
    }
    return Arrays.copyOf(deaths, found);
  }
}
