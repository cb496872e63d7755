package dev.leadrelay.routing.domain.plan;

import java.util.Optional;
import java.util.function.Supplier;

/** The plan in force, and those before it. */
@FunctionalInterface
public interface Plans extends Supplier<Plan> {

  /** A version that was in force; empty when its text is not known. */
  default Optional<Plan> former(PlanVersion version) {
    return Optional.empty();
  }
}
