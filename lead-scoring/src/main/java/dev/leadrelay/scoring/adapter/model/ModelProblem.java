package dev.leadrelay.scoring.adapter.model;

import java.util.Optional;

/**
 * One thing that is wrong with a model.
 *
 * @param line counted from 1
 * @param rule id of the rule it is in, if any
 * @param reason what was expected and what came, as a sentence
 */
public record ModelProblem(String file, int line, Optional<String> rule, String reason) {

  @Override
  public String toString() {
    return "%s, line %d%s: %s"
        .formatted(file, line, rule.map(id -> ", rule '" + id + "'").orElse(""), reason);
  }
}
