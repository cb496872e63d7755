package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.adapter.cel.CelConditions;
import dev.leadrelay.routing.domain.plan.Condition;
import dev.leadrelay.routing.domain.plan.Rule;
import dev.leadrelay.routing.domain.plan.Target;
import dev.leadrelay.routing.domain.plan.Team;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the {@code rules} of a plan. */
final class RuleReader {

  private final Problems problems;
  private final CelConditions conditions;
  private final List<Team> teams;

  RuleReader(Problems problems, CelConditions conditions, List<Team> teams) {
    this.problems = problems;
    this.conditions = conditions;
    this.teams = teams;
  }

  List<Rule> read(Section plan) {
    List<Rule> rules = new ArrayList<>();
    var ids = new HashSet<String>();
    boolean everything = false;
    for (var node : plan.list("rules")) {
      var section = new Section(node, "a rule", problems).allow("id", "when", "to", "unless");
      var id = section.text("id");
      if (!ids.add(id)) {
        problems.add(node, "Expected every rule once, but '%s' is there twice.", id);
      }
      if (everything) {
        problems.add(
            node,
            "Expected a rule that can be reached, but the one before '%s' takes every lead.",
            id);
      }
      var to = target(section);
      var rule = new Rule(id, condition(section), to, unlessAbsent(section, to));
      everything |= section.get("when").isEmpty() && !rule.mayPass();
      rules.add(rule);
    }
    if (!everything) {
      problems.add(
          plan.get("rules").orElse(plan.node()),
          "Expected a last rule without a condition that names a pool or a rep, but there is none.");
    }
    return rules;
  }

  private @Nullable Condition condition(Section section) {
    return Conditions.read(section, conditions);
  }

  private boolean unlessAbsent(Section rule, Target to) {
    var text = rule.optionalText("unless");
    if (text.isPresent() && to instanceof Target.ToPool) {
      problems.add(
          rule.get("unless").orElseThrow(),
          "Expected 'unless' at a rule for a rep or an owner, because a pool asks who is there.");
    } else if (text.isPresent() && !text.get().equals("absent")) {
      problems.add(
          rule.get("unless").orElseThrow(),
          "Expected 'unless: absent', but found '%s'.",
          text.get());
    }
    return text.isPresent();
  }

  private Target target(Section rule) {
    var node = rule.get("to").orElse(null);
    if (node == null) {
      problems.add(rule.node(), "Expected a target in 'to', but the rule has none.");
      return new Target.ToItsOwner();
    }
    var to = new Section(node, "a rule's 'to'", problems).allow("pool", "rep", "owner");
    if (to.entries().size() != 1) {
      problems.add(
          node,
          "Expected exactly one of pool, rep and owner in 'to', but found %d.",
          to.entries().size());
      return new Target.ToItsOwner();
    }
    return to.optionalText("pool")
        .flatMap(pool -> toPool(pool, node))
        .or(() -> to.optionalText("rep").flatMap(rep -> toRep(rep, node)))
        .or(() -> to.optionalText("owner").flatMap(owner -> toOwner(rule, owner, node)))
        .orElseGet(Target.ToItsOwner::new);
  }

  private Optional<Target> toPool(String pool, Node place) {
    for (var team : teams) {
      if (team.pool(pool).isPresent()) {
        return Optional.of(new Target.ToPool(team.id(), pool));
      }
    }
    problems.add(place, "Expected a pool of the plan, but there is none named '%s'.", pool);
    return Optional.empty();
  }

  private Optional<Target> toRep(String rep, Node place) {
    for (var team : teams) {
      if (team.rep(rep).isPresent()) {
        return Optional.of(new Target.ToRep(team.id(), rep));
      }
    }
    problems.add(place, "Expected a rep of the plan, but there is none named '%s'.", rep);
    return Optional.empty();
  }

  private Optional<Target> toOwner(Section rule, String owner, Node place) {
    if (owner.equals("account")) {
      return Optional.of(new Target.ToAccountOwner());
    }
    if (!owner.equals("lead")) {
      problems.add(place, "Expected 'owner: lead' or 'owner: account', but found '%s'.", owner);
    } else if (rule.get("when").isPresent()) {
      problems.add(
          place,
          "Expected 'owner: lead' without a condition, because a lead never has two owners.");
    }
    return Optional.of(new Target.ToItsOwner());
  }
}
