package dev.leadrelay.routing.domain.plan;

import org.jspecify.annotations.Nullable;

/**
 * One line of a plan's rules; the first that matches wins.
 *
 * @param when null: always
 * @param unlessAbsent whether the next rule is tried when the rep it names is absent
 */
public record Rule(String id, @Nullable Condition when, Target to, boolean unlessAbsent) {

  /** Whether a lead that the condition holds for may go on to the next rule all the same. */
  public boolean mayPass() {
    return switch (to) {
      case Target.ToPool _ -> false;
      case Target.ToRep _ -> unlessAbsent;
      case Target.ToItsOwner _, Target.ToAccountOwner _ -> true;
    };
  }
}
