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

  static Standing of(Moment moment, Level level, OptionalLong coolsAt) {
    var card = moment.card();
    return new Standing(
        moment.at(),
        moment.score(),
        card.fit(),
        moment.behaviour(),
        moment.negative(),
        card.fitBand(),
        level,
        coolsAt,
        rules(moment),
        signals(moment));
  }

  private static List<RulePoints> rules(Moment moment) {
    var card = moment.card();
    var rules = new ArrayList<RulePoints>();
    for (ProfileRule rule : card.model().profileRules()) {
      if (card.holds(rule)) {
        rules.add(new RulePoints(rule, rule.points()));
      }
    }
    for (int i = 0; i < card.size(); i++) {
      double points = moment.points(i);
      if (Math.abs(points) > TRACE) {
        rules.add(new RulePoints(card.rule(i), points));
      }
    }
    return rules;
  }

  private static List<String> signals(Moment moment) {
    var card = moment.card();
    var signals = new ArrayList<String>(2);
    for (int i = 0; i < card.size(); i++) {
      if (card.rule(i).isSignal() && moment.isAlive(i)) {
        signals.add(card.rule(i).id());
      }
    }
    return signals;
  }
}
