package dev.leadrelay.scoring.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.leadrelay.scoring.adapter.intake.EventProblem;
import dev.leadrelay.scoring.adapter.model.ModelProblem;
import org.jspecify.annotations.Nullable;

/**
 * One place in a request that is wrong.
 *
 * @param pointer JSON pointer into the request
 * @param line in the model, from 1
 * @param rule id of the rule of the model
 * @param index of the event, from 0
 * @param detail what was expected and what came, as a sentence
 */
@JsonInclude(Include.NON_NULL)
record Place(
    String pointer,
    @Nullable Integer line,
    @Nullable String rule,
    @Nullable Integer index,
    String detail) {

  static Place at(String pointer, String detail) {
    return new Place(pointer, null, null, null, detail);
  }

  static Place in(ModelProblem problem) {
    return new Place(
        "/model", problem.line(), problem.rule().orElse(null), null, problem.reason() + ".");
  }

  static Place in(EventProblem problem) {
    return new Place(
        "/events/%d%s".formatted(problem.index(), problem.pointer()),
        null,
        null,
        problem.index(),
        problem.reason());
  }

  /** The same as one sentence. */
  String sentence() {
    var in =
        line == null
            ? pointer
            : "line %d%s".formatted(line, rule == null ? "" : ", rule '%s'".formatted(rule));
    return in.isEmpty() ? detail : "%s: %s".formatted(in, detail);
  }
}
