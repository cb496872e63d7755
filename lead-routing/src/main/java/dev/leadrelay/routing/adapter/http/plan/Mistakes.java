package dev.leadrelay.routing.adapter.http.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.routing.domain.plan.PlanProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Everything that is wrong with a request. */
final class Mistakes {

  private final List<Mistake> all = new ArrayList<>();

  /**
   * One thing that is wrong.
   *
   * @param pointer where in the request
   * @param line where in the plan's text, from 1; null when it is not in a plan
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Mistake(String pointer, @Nullable Integer line, String detail) {}

  void add(String pointer, String detail) {
    all.add(new Mistake(pointer, null, detail));
  }

  void add(List<PlanProblem> problems) {
    problems.forEach(problem -> all.add(new Mistake("/plan", problem.line(), problem.reason())));
  }

  /**
   * Ends here if anything is wrong.
   *
   * @throws ProblemException 400 with every place
   */
  void check() {
    if (all.isEmpty()) {
      return;
    }
    var problem =
        new ProblemException(
            HttpStatus.BAD_REQUEST,
            "Expected a request without mistakes, but found %d: %s"
                .formatted(all.size(), all.getFirst().detail()));
    problem.getBody().setProperty("errors", List.copyOf(all));
    throw problem;
  }
}
