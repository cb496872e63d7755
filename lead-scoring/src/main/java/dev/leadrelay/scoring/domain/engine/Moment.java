package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.decay.Curve;
import dev.leadrelay.scoring.domain.decay.HalfLife;
import dev.leadrelay.scoring.domain.model.Part;

/** What one lead has at one instant. Fading is worked out once for all questions about it. */
final class Moment {

  private final Scorecard card;
  private final long at;
  private final double[] counts;
  private final double behaviour;
  private final double negative;

  Moment(Scorecard card, long at) {
    this.card = card;
    this.at = at;
    this.counts = new double[card.size()];
    double gained = 0;
    double lost = 0;
    for (int i = 0; i < counts.length; i++) {
      var rule = card.rule(i);
      counts[i] = rule.count(card.tally(i), at);
      if (rule.part() == Part.BEHAVIOUR) {
        gained += points(i);
      } else {
        lost += points(i);
      }
    }
    this.behaviour = gained;
    this.negative = card.flaws() + lost;
  }

  Scorecard card() {
    return card;
  }

  long at() {
    return at;
  }

  double behaviour() {
    return behaviour;
  }

  double negative() {
    return negative;
  }

  /** Sum of the parts, clamped. */
  double score() {
    return Math.clamp(card.fit() + behaviour + negative, Scorecard.LOWEST, Scorecard.HIGHEST);
  }

  double points(int place) {
    return card.rule(place).points() * counts[place];
  }

  boolean isAlive(int place) {
    return card.rule(place).isAlive(counts[place]);
  }

  boolean hasIntent() {
    for (int i = 0; i < counts.length; i++) {
      if (card.rule(i).intent() && isAlive(i)) {
        return true;
      }
    }
    return false;
  }

  boolean hasHotSignal() {
    for (int i = 0; i < counts.length; i++) {
      if (card.rule(i).hot() && isAlive(i)) {
        return true;
      }
    }
    return false;
  }

  boolean isDisqualified() {
    if (card.isUnwanted()) {
      return true;
    }
    for (int i = 0; i < counts.length; i++) {
      if (card.rule(i).disqualifies() && isAlive(i)) {
        return true;
      }
    }
    return false;
  }

  /** How the fading points run on from here. */
  Curve curve() {
    var curve = new Curve();
    for (int i = 0; i < counts.length; i++) {
      if (card.rule(i).decay() instanceof HalfLife(long millis)) {
        double points = points(i);
        if (points != 0) {
          curve.add(points, millis);
        }
      }
    }
    return curve;
  }

  /** The points that do not fade from here on, as long as no window ends. */
  double steady() {
    double sum = card.fit() + card.flaws();
    for (int i = 0; i < counts.length; i++) {
      if (!(card.rule(i).decay() instanceof HalfLife)) {
        sum += points(i);
      }
    }
    return sum;
  }
}
