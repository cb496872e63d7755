package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.model.LevelRule;
import dev.leadrelay.scoring.domain.model.LevelRules;

/** Decides which level a lead has, given the one it has now. */
final class Levels {

  private Levels() {}

  static Level decide(Level now, Moment moment) {
    if (moment.isDisqualified()) {
      return Level.DISQUALIFIED;
    }
    var rules = moment.card().model().levels();
    double score = moment.score();
    if (rules.hot().isPresent()) {
      var hot = rules.hot().get();
      if (scores(hot, rules.margin(), now == Level.HOT, score) && allows(hot, moment)) {
        return Level.HOT;
      }
    }
    boolean kept = now == Level.MQL || now == Level.HOT;
    return scores(rules.mql(), rules.margin(), kept, score) && allows(rules.mql(), moment)
        ? Level.MQL
        : Level.NONE;
  }

  private static boolean scores(LevelRule rule, double margin, boolean kept, double score) {
    if (rule.score().isEmpty()) {
      return true;
    }
    double threshold = rule.score().getAsDouble();
    return score >= threshold || (kept && score > threshold - margin);
  }

  /** Whether all holds that does not depend on the score. */
  private static boolean allows(LevelRule rule, Moment moment) {
    return rule.fit().contains(moment.card().fitBand())
        && (!rule.consent() || moment.card().hasConsent())
        && (!rule.intent() || moment.hasIntent())
        && (!rule.signal() || moment.hasHotSignal());
  }

  /** The score at which a lead would fall from its level; NaN when no score matters to it. */
  static double fallsAt(Level now, LevelRules rules) {
    var rule = now == Level.HOT ? rules.hot().orElse(rules.mql()) : rules.mql();
    return now == Level.MQL || now == Level.HOT
        ? rule.score().orElse(Double.NaN) - rules.margin()
        : Double.NaN;
  }

  /**
   * The lowest score at which a lead would rise above its level as long as its signals live; NaN
   * when no score matters to it.
   */
  static double risesAt(Level now, Moment moment) {
    var rules = moment.card().model().levels();
    double hot =
        now == Level.NONE || now == Level.MQL
            ? rules.hot().map(rule -> threshold(rule, moment)).orElse(Double.NaN)
            : Double.NaN;
    double mql = now == Level.NONE ? threshold(rules.mql(), moment) : Double.NaN;
    // Math.min would turn one missing threshold into two.
    return Double.isNaN(hot) || mql < hot ? mql : hot;
  }

  private static double threshold(LevelRule rule, Moment moment) {
    return allows(rule, moment) ? rule.score().orElse(Double.NaN) : Double.NaN;
  }
}
