package dev.leadrelay.scoring.adapter.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.leadrelay.scoring.domain.lead.Facts;
import dev.leadrelay.scoring.domain.model.Condition;

/** One compiled expression. */
record CelCondition(Program program, Names names) implements Condition {

  @Override
  public boolean holds(Facts facts) {
    try {
      return Boolean.TRUE.equals(program.eval(new CelFacts(facts, names)));
    } catch (CelEvaluationException e) {
      // A property of another type than the expression takes it for: the condition does not hold.
      return false;
    }
  }
}
