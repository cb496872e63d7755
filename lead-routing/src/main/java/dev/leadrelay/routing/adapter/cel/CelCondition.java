package dev.leadrelay.routing.adapter.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.plan.Condition;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compiled condition. */
record CelCondition(String text, Program program) implements Condition {

  private static final Map<String, Object> NO_ACCOUNT = Map.of("known", false, "key", false);

  @Override
  public boolean holds(Lead lead) {
    try {
      return Boolean.TRUE.equals(program.eval(name -> Optional.ofNullable(valueOf(name, lead))));
    } catch (CelEvaluationException e) {
      // Names and types were checked before: what is left is an attribute that the lead lacks.
      return false;
    }
  }

  private static @Nullable Object valueOf(String variable, Lead lead) {
    return switch (variable) {
      case "level" -> lead.level().name();
      case "score" -> lead.score();
      case "source" -> lead.source();
      case "person" -> lead.person();
      case "company" -> lead.company();
      case "account" -> lead.account().isEmpty() ? NO_ACCOUNT : lead.account();
      default -> null;
    };
  }
}
