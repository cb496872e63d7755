package dev.leadrelay.routing.domain.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A plan that cannot be used, with everything that is wrong with it. */
public final class InvalidPlanException extends RuntimeException {

  private final transient List<PlanProblem> problems;

  public InvalidPlanException(List<PlanProblem> problems) {
    super(problems.stream().map(PlanProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<PlanProblem> problems() {
    return problems;
  }
}
