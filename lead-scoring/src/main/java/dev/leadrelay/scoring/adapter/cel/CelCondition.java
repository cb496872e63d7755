package dev.leadrelay.scoring.adapter.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.leadrelay.scoring.domain.lead.Facts;
import dev.leadrelay.scoring.domain.model.Condition;
import java.util.List;
import java.util.Map;

/** One compiled expression. */
record CelCondition(Program program, Map<String, List<Object>> lists) implements Condition {

  @Override
  public boolean holds(Facts facts) {
    try {
      return Boolean.TRUE.equals(program.eval(new CelFacts(facts, lists)));
    } catch (CelEvaluationException e) {
      // A property that the event lacks, or one of another type: the condition does not hold.
      return false;
    }
  }
}
