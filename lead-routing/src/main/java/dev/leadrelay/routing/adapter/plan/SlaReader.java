package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.adapter.cel.CelConditions;
import dev.leadrelay.routing.domain.plan.BreachAction;
import dev.leadrelay.routing.domain.plan.ClockKind;
import dev.leadrelay.routing.domain.plan.SlaPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code sla} policies of a plan. */
final class SlaReader {

  private static final Pattern PERCENT = Pattern.compile("([1-9]\\d?)%");

  private final Problems problems;
  private final CelConditions conditions;

  SlaReader(Problems problems, CelConditions conditions) {
    this.problems = problems;
    this.conditions = conditions;
  }

  List<SlaPolicy> read(Section plan) {
    List<SlaPolicy> policies = new ArrayList<>();
    var ids = new HashSet<String>();
    for (var node : plan.list("sla")) {
      policy(node).ifPresent(policies::add);
      var id = new Section(node, "a policy", problems).optionalText("id").orElse("");
      if (!ids.add(id)) {
        problems.add(node, "Expected every policy once, but '%s' is there twice.", id);
      }
    }
    return policies;
  }

  private Optional<SlaPolicy> policy(Node node) {
    var section =
        new Section(node, "a policy", problems)
            .allow(
                "id",
                "when",
                "firstTouch",
                "decision",
                "clock",
                "remind",
                "breach",
                "rerouteAfter");
    var id = section.text("id");
    if (section.get("firstTouch").isPresent() == section.get("decision").isPresent()) {
      problems.add(
          node,
          "Expected either 'firstTouch' or 'decision' in policy '%s', but not both or none.",
          id);
      return Optional.empty();
    }
    boolean touch = section.get("firstTouch").isPresent();
    var time = Durations.read(section, touch ? "firstTouch" : "decision");
    var rerouteAfter = Durations.read(section, "rerouteAfter");
    boolean working = working(section);
    var remind = remind(section);
    var actions = actions(section);
    var when = Conditions.read(section, conditions);
    time.ifPresent(due -> checkReroute(section, due, rerouteAfter, actions));
    return time.map(
        due ->
            new SlaPolicy(
                id,
                when,
                touch ? ClockKind.FIRST_TOUCH : ClockKind.DECISION,
                due,
                working,
                remind,
                actions,
                rerouteAfter.orElse(null)));
  }

  private void checkReroute(
      Section section, Duration due, Optional<Duration> after, Set<BreachAction> actions) {
    if (after.isEmpty()) {
      return;
    }
    var place = section.get("rerouteAfter").orElseThrow();
    if (after.get().compareTo(due) <= 0) {
      problems.add(place, "Expected 'rerouteAfter' to be later than the due time, but it is not.");
    }
    if (actions.contains(BreachAction.REROUTE)) {
      problems.add(place, "Expected 'reroute' at the breach or 'rerouteAfter', but found both.");
    }
  }

  private boolean working(Section section) {
    var text = section.optionalText("clock").orElse("elapsed");
    if (!Set.of("working", "elapsed").contains(text)) {
      problems.add(
          section.get("clock").orElseThrow(),
          "Expected 'working' or 'elapsed' as clock, but found '%s'.",
          text);
    }
    return text.equals("working");
  }

  private List<Integer> remind(Section section) {
    List<Integer> percents = new ArrayList<>();
    for (ScalarNode node : section.texts("remind")) {
      var match = PERCENT.matcher(node.getValue());
      if (match.matches()) {
        percents.add(Integer.valueOf(match.group(1)));
      } else {
        problems.add(
            node,
            "Expected a share such as 50%%, from 1%% to 99%%, but found '%s'.",
            node.getValue());
      }
    }
    return percents.stream().distinct().sorted().toList();
  }

  private Set<BreachAction> actions(Section section) {
    var actions = EnumSet.noneOf(BreachAction.class);
    for (ScalarNode node : section.texts("breach")) {
      boolean known = false;
      for (var action : BreachAction.values()) {
        if (action.text().equals(node.getValue())) {
          actions.add(action);
          known = true;
        }
      }
      if (!known) {
        problems.add(
            node,
            "Expected 'notify-manager' or 'reroute' in 'breach', but found '%s'.",
            node.getValue());
      }
    }
    return actions;
  }
}
