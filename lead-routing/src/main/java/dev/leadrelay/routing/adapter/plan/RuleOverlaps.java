package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.adapter.cel.CelConditions;
import dev.leadrelay.routing.adapter.cel.Conjunction;
import dev.leadrelay.routing.domain.plan.Rule;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Looks for rules whose leads are all taken by a rule before them, and for territories that overlap
 * so that only the order of the rules decides.
 */
final class RuleOverlaps {

  private static final List<String> TERRITORIES =
      List.of("person.country", "company.country", "account.country", "person.city");

  private final CelConditions conditions;
  private final Problems problems;

  RuleOverlaps(CelConditions conditions, Problems problems) {
    this.conditions = conditions;
    this.problems = problems;
  }

  /** A rule that keeps every lead it matches. */
  private record Firm(String rule, Conjunction when) {}

  /**
   * @param nodes the rules as they stand in the file
   */
  void find(List<Rule> rules, List<Node> nodes) {
    List<Firm> before = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      if (rule.when() != null) {
        var when = conditions.conjunction(rule.when().text());
        compare(rule.id(), when, before, nodes.get(i));
        if (!rule.mayPass()) {
          before.add(new Firm(rule.id(), when));
        }
      }
    }
  }

  private void compare(String rule, Conjunction when, List<Firm> before, Node place) {
    for (var earlier : before) {
      if (when.implies(earlier.when())) {
        problems.add(
            place,
            "Expected a rule that can be reached, but '%s' takes every lead before '%s'.",
            earlier.rule(),
            rule);
        return;
      }
    }
    before.forEach(earlier -> compareTerritories(rule, when, earlier, place));
  }

  private void compareTerritories(String rule, Conjunction when, Firm earlier, Node place) {
    for (var territory : TERRITORIES) {
      when.shared(territory, earlier.when())
          .ifPresent(
              shared ->
                  problems.add(
                      place,
                      "Expected territories that do not overlap, but %s of '%s' is taken by '%s'"
                          + " before it.",
                      String.join(", ", shared),
                      rule,
                      earlier.rule()));
    }
  }
}
