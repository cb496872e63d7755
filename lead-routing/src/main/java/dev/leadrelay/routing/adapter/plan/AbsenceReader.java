package dev.leadrelay.routing.adapter.plan;

import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code absences} of a plan: which kinds are made up for, and how far. */
final class AbsenceReader {

  private static final int MOST = 100;

  private final Problems problems;

  AbsenceReader(Problems problems) {
    this.problems = problems;
  }

  /** How many leads may be made up for, by kind. */
  Map<String, Integer> read(Section plan) {
    return plan.named("absences", this::catchUp);
  }

  private int catchUp(Node choice) {
    if (choice instanceof ScalarNode scalar) {
      if (!scalar.getValue().equals("forfeit")) {
        problems.add(
            choice,
            "Expected 'forfeit' or {catchUp: 3} for a kind of absence, but found '%s'.",
            scalar.getValue());
      }
      return 0;
    }
    var section = new Section(choice, "a kind of absence", problems).allow("catchUp");
    int bound = section.positive("catchUp").orElse(0);
    if (bound > MOST) {
      problems.add(choice, "Expected to make up for at most %d leads, but found %d.", MOST, bound);
    }
    return bound;
  }
}
