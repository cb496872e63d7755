package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.adapter.cel.CelConditions;
import dev.leadrelay.routing.adapter.cel.CelConditions.Compiled;
import dev.leadrelay.routing.domain.plan.Condition;
import org.jspecify.annotations.Nullable;

/** Reads the {@code when} of rules and policies. */
final class Conditions {

  private Conditions() {}

  /** Null without a condition, and when it is wrong, which is noted. */
  static @Nullable Condition read(Section section, CelConditions conditions) {
    var text = section.optionalText("when");
    if (text.isEmpty()) {
      return null;
    }
    return switch (conditions.compile(text.get())) {
      case Compiled.Good(var condition) -> condition;
      case Compiled.Bad(var reasons) -> {
        for (var reason : reasons) {
          section
              .problems()
              .add(
                  section.get("when").orElseThrow(),
                  "Expected a condition over a lead, but '%s' is none: %s.",
                  text.get(),
                  reason);
        }
        yield null;
      }
    };
  }
}
