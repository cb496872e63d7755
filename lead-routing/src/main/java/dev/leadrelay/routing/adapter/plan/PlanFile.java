package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.domain.plan.InvalidPlanException;
import dev.leadrelay.routing.domain.plan.PlanProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;

/** The plan that the service is started with. */
final class PlanFile {

  private PlanFile() {}

  /**
   * The text of the plan.
   *
   * @throws InvalidPlanException when there is none
   */
  static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidPlanException(
          List.of(
              new PlanProblem(
                  resource.getDescription(),
                  1,
                  "Expected a routing plan, but it cannot be read.")));
    }
  }
}
