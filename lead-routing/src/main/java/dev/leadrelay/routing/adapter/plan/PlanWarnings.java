package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.adapter.cel.CelConditions;
import dev.leadrelay.routing.domain.plan.ClockKind;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Pool;
import dev.leadrelay.routing.domain.plan.SlaPolicy;
import dev.leadrelay.routing.domain.plan.Target;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for what is probably not meant in a plan that can be used. */
final class PlanWarnings {

  private final CelConditions conditions;
  private final Plan plan;
  private final Section document;
  private final Problems problems;

  /**
   * @param document the same plan as it stands in the file
   */
  PlanWarnings(CelConditions conditions, Plan plan, Section document) {
    this.conditions = conditions;
    this.plan = plan;
    this.document = document;
    this.problems = document.problems();
  }

  void find() {
    new RuleOverlaps(conditions, problems).find(plan.rules(), document.list("rules"));
    findIdlePools();
    findIdlePolicies();
    findUnusedCalendars();
  }

  /** Pools that no rule and no other pool sends a lead to. */
  private void findIdlePools() {
    Set<String> used = new HashSet<>();
    for (var rule : plan.rules()) {
      if (rule.to() instanceof Target.ToPool(_, var pool)) {
        used.add(pool);
      }
    }
    for (var node : document.list("teams")) {
      for (var pool : new Section(node, "a team", problems).list("pools")) {
        var id = new Section(pool, "a pool", problems).text("id");
        if (!used.contains(id) && !isFallback(id)) {
          problems.add(
              pool, "Expected every pool to receive leads, but nothing leads to '%s'.", id);
        }
      }
    }
  }

  private boolean isFallback(String id) {
    return plan.teams().stream()
        .flatMap(team -> team.pools().stream())
        .map(Pool::whenNobody)
        .anyMatch(whenNobody -> id.equals(whenNobody.then()));
  }

  /** Policies behind one of their kind that applies to every lead. */
  private void findIdlePolicies() {
    var nodes = document.list("sla");
    var taken = EnumSet.noneOf(ClockKind.class);
    for (int i = 0; i < nodes.size(); i++) {
      SlaPolicy policy = plan.sla().get(i);
      if (taken.contains(policy.kind())) {
        problems.add(
            nodes.get(i),
            "Expected a policy that can apply, but one before '%s' applies to every lead.",
            policy.id());
      }
      if (policy.when() == null) {
        taken.add(policy.kind());
      }
    }
  }

  private void findUnusedCalendars() {
    var used =
        document.list("teams").stream()
            .flatMap(team -> new Section(team, "a team", problems).list("reps").stream())
            .map(rep -> new Section(rep, "a rep", problems).optionalText("calendar").orElse(null))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    document
        .get("calendars")
        .ifPresent(
            node ->
                new Section(node, "the calendars", problems)
                    .entries()
                    .forEach(
                        (id, calendar) -> {
                          if (!used.contains(id)) {
                            problems.add(
                                calendar,
                                "Expected every calendar to be some rep's, but nobody has '%s'.",
                                id);
                          }
                        }));
  }
}
