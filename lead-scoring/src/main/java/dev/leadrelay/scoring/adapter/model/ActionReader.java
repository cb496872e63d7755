package dev.leadrelay.scoring.adapter.model;

import dev.leadrelay.scoring.adapter.cel.CelConditions;
import dev.leadrelay.scoring.adapter.cel.ConditionException;
import dev.leadrelay.scoring.domain.action.Action;
import dev.leadrelay.scoring.domain.action.ActionRule;
import dev.leadrelay.scoring.domain.model.Condition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the rules that say what to do next. */
final class ActionReader {

  private static final Set<String> OF_ACTION = Set.of("id", "do", "when", "because");

  private final Problems problems;
  private final CelConditions conditions;
  private final Set<String> counted;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param counted ids of the rules over events
   */
  ActionReader(Problems problems, CelConditions conditions, Set<String> counted) {
    this.problems = problems;
    this.conditions = conditions;
    this.counted = counted;
  }

  ActionRule read(Node node) {
    var block = Block.of(node, OF_ACTION, problems);
    var id = block.text("id");
    if (!ids.add(id)) {
      block.problemAt("id", "Expected an id of its own, but '%s' is used before".formatted(id));
    }
    return new ActionRule(id, action(block), condition(block), block.text("because"));
  }

  private static Action action(Block block) {
    var label = block.text("do");
    var action = Action.labelled(label);
    if (action.isEmpty() && !label.isEmpty()) {
      block.problemAt(
          "do",
          "Expected one of [%s] in 'do', but got '%s'"
              .formatted(
                  Arrays.stream(Action.values())
                      .map(Action::label)
                      .collect(Collectors.joining(", ")),
                  label));
    }
    return action.orElse(Action.NURTURE);
  }

  private Condition condition(Block block) {
    var expression = block.textIfAny("when");
    if (expression.isEmpty()) {
      return Condition.ALWAYS;
    }
    try {
      return conditions.compile(expression.get(), counted);
    } catch (ConditionException e) {
      block.problemAt("when", e.reason());
      return Condition.ALWAYS;
    }
  }
}
