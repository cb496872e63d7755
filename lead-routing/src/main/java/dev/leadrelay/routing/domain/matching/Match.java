package dev.leadrelay.routing.domain.matching;

import dev.leadrelay.routing.domain.plan.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a lead goes, and how that was found.
 *
 * @param rule id of the rule that matched
 * @param target a pool or a rep
 * @param unlessAbsent whether the next rule is tried when the rep is absent
 * @param tried every rule that was tried, in order
 */
public record Match(String rule, Target target, boolean unlessAbsent, List<Tried> tried) {

  public Match {
    tried = List.copyOf(tried);
  }

  /** The ids of the rules that were tried, this one included: the next ones are left. */
  public Set<String> upToHere() {
    return tried.stream().map(Tried::rule).collect(Collectors.toUnmodifiableSet());
  }

  /** A rule that was tried, and what came of it. */
  public record Tried(String rule, boolean matched, String detail) {}
}
