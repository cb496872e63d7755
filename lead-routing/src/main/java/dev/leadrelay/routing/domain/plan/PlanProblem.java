package dev.leadrelay.routing.domain.plan;

/**
 * One thing that is wrong with a plan.
 *
 * @param line line in the document, from 1
 * @param reason what was expected and what is there, as a sentence
 */
public record PlanProblem(String file, int line, String reason) {

  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, reason);
  }
}
