package dev.leadrelay.routing.domain.matching;

import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.matching.Match.Tried;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Rule;
import dev.leadrelay.routing.domain.plan.Target;
import java.util.ArrayList;
import java.util.List;

/** Finds the rule that decides about a lead which nobody works yet. */
public final class Matcher {

  private final Plan plan;

  public Matcher(Plan plan) {
    this.plan = plan;
  }

  /** Tries the rules in order. */
  public Match match(Lead lead) {
    List<Tried> tried = new ArrayList<>();
    for (var rule : plan.rules()) {
      var answer = attempt(rule, lead);
      tried.add(answer);
      if (answer.matched()) {
        return new Match(rule.id(), rule.to(), tried);
      }
    }
    throw new IllegalStateException(
        "Expected plan %s to end with a rule without a condition, but it does not."
            .formatted(plan.id()));
  }

  private static Tried attempt(Rule rule, Lead lead) {
    if (rule.to() instanceof Target.ToItsOwner) {
      return new Tried(rule.id(), false, "nobody works the lead");
    }
    var when = rule.when();
    if (when == null) {
      return new Tried(rule.id(), true, "applies to every lead");
    }
    return when.holds(lead)
        ? new Tried(rule.id(), true, when.text())
        : new Tried(rule.id(), false, "not " + when.text());
  }
}
