package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.domain.plan.InvalidPlanException;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.PlanProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** The plan that the service is started with. */
public final class PlanFile {

  private static final Logger log = LoggerFactory.getLogger(PlanFile.class);

  private PlanFile() {}

  /**
   * Reads the plan.
   *
   * @throws InvalidPlanException when there is none or it is wrong
   */
  public static Plan read(Resource resource) {
    var name = resource.getDescription();
    try {
      var check =
          new PlanReader()
              .check(
                  String.valueOf(resource.getFilename()),
                  resource.getContentAsString(StandardCharsets.UTF_8));
      check
          .warnings()
          .forEach(warning -> log.warn("The routing plan can be used, but: {}", warning));
      return check.orThrow();
    } catch (IOException e) {
      throw new InvalidPlanException(
          List.of(new PlanProblem(name, 1, "Expected a routing plan, but it cannot be read.")));
    }
  }
}
