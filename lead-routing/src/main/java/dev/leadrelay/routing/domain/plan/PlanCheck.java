package dev.leadrelay.routing.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a plan before it is published.
 *
 * @param plan null when there are errors
 * @param errors why it cannot be used, by line
 * @param warnings what is probably not meant but can be used, by line; looked for once there are no
 *     errors
 */
public record PlanCheck(@Nullable Plan plan, List<PlanProblem> errors, List<PlanProblem> warnings) {

  public PlanCheck {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /**
   * The plan.
   *
   * @throws InvalidPlanException with everything that is wrong
   */
  public Plan orThrow() {
    if (plan == null) {
      throw new InvalidPlanException(errors);
    }
    return plan;
  }
}
