package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.kit.json.StrictJson;
import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.plan.InvalidPlanException;
import dev.leadrelay.routing.domain.plan.Plan;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Reads requests about plans, strictly and not without end. */
final class PlanRequests {

  private static final int LONGEST_IN_MIB = 64;

  private PlanRequests() {}

  /**
   * The request's body.
   *
   * @throws ProblemException 400 or 413 when it cannot be read
   */
  static Fields read(HttpServletRequest request, Mistakes wrong) throws IOException {
    return new Fields("", StrictJson.object(request, LONGEST_IN_MIB), wrong);
  }

  /** The text of the field {@code plan}, which must be there. */
  static String yaml(Fields fields) {
    if (fields.any("plan") instanceof String yaml && !yaml.isBlank()) {
      return yaml;
    }
    fields.wrong("plan", "Expected the plan as a text with YAML, but there is none.");
    return "";
  }

  /** The compiled plan of the field {@code plan}; empty when there is none or it is wrong. */
  static Optional<Plan> plan(Fields fields, Mistakes wrong) {
    return switch (fields.any("plan")) {
      case null -> Optional.empty();
      case String yaml -> compiled(yaml, wrong);
      case Object _ -> {
        fields.wrong("plan", "Expected the plan as a text with YAML, but it is something else.");
        yield Optional.empty();
      }
    };
  }

  private static Optional<Plan> compiled(String yaml, Mistakes wrong) {
    try {
      return Optional.of(new PlanReader().read("plan", yaml));
    } catch (InvalidPlanException e) {
      wrong.add(e.problems());
      return Optional.empty();
    }
  }
}
