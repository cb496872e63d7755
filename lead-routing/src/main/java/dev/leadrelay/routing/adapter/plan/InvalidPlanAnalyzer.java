package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.domain.plan.InvalidPlanException;
import dev.leadrelay.routing.domain.plan.PlanProblem;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in sentences why the service does not start with a plan. */
final class InvalidPlanAnalyzer extends AbstractFailureAnalyzer<InvalidPlanException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, InvalidPlanException cause) {
    var list =
        cause.problems().stream()
            .map(PlanProblem::toString)
            .collect(Collectors.joining("\n  ", "The routing plan cannot be used:\n\n  ", ""));
    return new FailureAnalysis(
        list, "Correct the plan, or name another one in LEADRELAY_ROUTING_PLAN.", cause);
  }
}
