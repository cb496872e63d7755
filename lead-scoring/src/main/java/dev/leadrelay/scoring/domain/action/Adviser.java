package dev.leadrelay.scoring.domain.action;

import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.lead.Facts;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Situation;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says what to do next: the first action rule of the model that holds decides. */
public final class Adviser {

  private Adviser() {}

  /** The next action for a lead as it stands; empty when no rule holds. */
  public static Optional<NextAction> advise(
      ScoringModel model, Standing standing, LeadState state) {
    if (model.actions().isEmpty()) {
      return Optional.empty();
    }
    var facts = new Facts(state.profile(), null, situation(model, standing, state));
    for (var rule : model.actions()) {
      if (rule.when().holds(facts)) {
        return Optional.of(new NextAction(rule.action(), rule.id(), rule.because()));
      }
    }
    return Optional.empty();
  }

  private static Situation situation(ScoringModel model, Standing standing, LeadState state) {
    return new Situation(
        standing.level().name(),
        standing.score(),
        standing.fitBand().name(),
        state.profile().hasConsent(),
        standing.signals(),
        () -> counts(model, standing.at(), state));
  }

  private static Map<String, Object> counts(ScoringModel model, long at, LeadState state) {
    var counts = new HashMap<String, Object>();
    for (var rule : model.eventRules()) {
      var tally = state.tallies().find(rule.key());
      counts.put(rule.id(), tally == null ? 0.0 : rule.count(tally, at));
    }
    return counts;
  }
}
