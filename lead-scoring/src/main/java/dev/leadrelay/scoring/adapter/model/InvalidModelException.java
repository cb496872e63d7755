package dev.leadrelay.scoring.adapter.model;

import java.util.List;
import java.util.stream.Collectors;

/** A model that cannot be used, with everything that is wrong with it. */
public final class InvalidModelException extends RuntimeException {

  private final transient List<ModelProblem> problems;

  public InvalidModelException(List<ModelProblem> problems) {
    super(
        "Expected a valid scoring model, but found %d %s:%n%s"
            .formatted(
                problems.size(),
                problems.size() == 1 ? "problem" : "problems",
                problems.stream()
                    .map(problem -> "  " + problem)
                    .collect(Collectors.joining(System.lineSeparator()))));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the document. */
  public List<ModelProblem> problems() {
    return problems;
  }
}
