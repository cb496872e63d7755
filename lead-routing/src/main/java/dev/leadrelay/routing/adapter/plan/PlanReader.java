package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.adapter.cel.CelConditions;
import dev.leadrelay.routing.domain.plan.InvalidPlanException;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.PlanProblem;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a routing plan from YAML and checks it whole: every problem is told, each with its line.
 */
public final class PlanReader {

  private final CelConditions conditions = new CelConditions();

  /**
   * Reads a plan.
   *
   * @param file name of the document, for messages
   * @throws InvalidPlanException with everything that is wrong
   */
  public Plan read(String file, String yaml) {
    var problems = new Problems(file);
    var plan = plan(new Section(document(file, yaml), "a plan", problems));
    var found = problems.inOrder();
    if (!found.isEmpty()) {
      throw new InvalidPlanException(found);
    }
    return plan;
  }

  private Plan plan(Section document) {
    document.allow("id", "version", "calendars", "teams", "rules", "sla");
    var problems = document.problems();
    var calendars = new CalendarReader(problems).read(document);
    var teams = new TeamReader(problems, calendars).read(document);
    if (document.get("version").isEmpty()) {
      problems.add(document.node(), "Expected 'version' in a plan, but it is missing.");
    }
    return new Plan(
        document.text("id"),
        document.positive("version").orElse(1),
        teams,
        new RuleReader(problems, conditions, teams).read(document),
        new SlaReader(problems, conditions).read(document));
  }

  private static Node document(String file, String yaml) {
    try {
      var node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      if (node != null) {
        return node;
      }
      throw invalid(file, 1, "Expected a plan, but the document is empty.");
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      throw invalid(
          file, line, "Expected YAML, but it cannot be read: %s.".formatted(e.getProblem()));
    }
  }

  private static InvalidPlanException invalid(String file, int line, String reason) {
    return new InvalidPlanException(List.of(new PlanProblem(file, line, reason)));
  }
}
