package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.adapter.cel.CelConditions;
import dev.leadrelay.routing.domain.plan.InvalidPlanException;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.PlanCheck;
import dev.leadrelay.routing.domain.plan.PlanProblem;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
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
    return check(file, yaml).orThrow();
  }

  /** Reads a plan and tells what is wrong with it, and what is probably not meant. */
  public PlanCheck check(String file, String yaml) {
    try {
      return check(document(file, yaml), file);
    } catch (InvalidPlanException e) {
      return new PlanCheck(null, e.problems(), List.of());
    }
  }

  private PlanCheck check(Node document, String file) {
    var errors = new Problems(file);
    var plan = plan(new Section(document, "a plan", errors));
    if (errors.isEmpty()) {
      var warnings = new Problems(file);
      new PlanWarnings(conditions, plan, new Section(document, "a plan", warnings)).find();
      return new PlanCheck(plan, List.of(), warnings.inOrder());
    }
    return new PlanCheck(null, errors.inOrder(), List.of());
  }

  private Plan plan(Section document) {
    document.allow("id", "version", "calendars", "absences", "teams", "rules", "accounts", "sla");
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
        new AccountsReader(problems).read(document),
        new SlaReader(problems, conditions).read(document),
        new AbsenceReader(problems).read(document));
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
    } catch (YAMLException e) {
      throw invalid(file, 1, "Expected YAML, but it cannot be read: %s.".formatted(e.getMessage()));
    }
  }

  private static InvalidPlanException invalid(String file, int line, String reason) {
    return new InvalidPlanException(List.of(new PlanProblem(file, line, reason)));
  }
}
