package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.model.ProfileRule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Writes down where a lead stands. */
final class Snapshot {

  /** Less than this is what rounding leaves, not a contribution. */
  private static final double TRACE = 1e-9;

  private Snapshot() {}

  static Standing of(Scorecard card, Level level, long at, OptionalLong coolsAt) {
    double behaviour = card.behaviour(at);
    double negative = card.negative(at);
    return new Standing(
        at,
        Math.clamp(card.fit() + behaviour + negative, Scorecard.LOWEST, Scorecard.HIGHEST),
        card.fit(),
        behaviour,
        negative,
        card.fitBand(),
        level,
        coolsAt,
        rules(card, at),
        signals(card, at));
  }

  private static List<RulePoints> rules(Scorecard card, long at) {
    var rules = new ArrayList<RulePoints>();
    for (ProfileRule rule : card.model().profileRules()) {
      if (card.holds(rule)) {
        rules.add(new RulePoints(rule, rule.points()));
      }
    }
    for (int i = 0; i < card.size(); i++) {
      double points = card.points(i, at);
      if (Math.abs(points) > TRACE) {
        rules.add(new RulePoints(card.rule(i), points));
      }
    }
    return rules;
  }

  private static List<String> signals(Scorecard card, long at) {
    var signals = new ArrayList<String>(2);
    for (int i = 0; i < card.size(); i++) {
      if (card.rule(i).isSignal() && card.isAlive(i, at)) {
        signals.add(card.rule(i).id());
      }
    }
    return signals;
  }
}
