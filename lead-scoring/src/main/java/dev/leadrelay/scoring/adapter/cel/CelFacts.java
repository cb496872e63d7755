package dev.leadrelay.scoring.adapter.cel;

import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.leadrelay.scoring.domain.lead.Facts;
import java.util.Optional;

/** The facts under the names that expressions use. */
record CelFacts(Facts facts, Names names) implements CelVariableResolver {

  /** Runs through operators like a value and ends as "not true", without the cost of a throw. */
  private static final Optional<Object> UNKNOWN = Optional.of(CelUnknownSet.create(0L));

  @Override
  public Optional<Object> find(String name) {
    var value = names.value(name, facts);
    return value == null ? UNKNOWN : Optional.of(value);
  }
}
