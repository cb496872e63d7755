package dev.leadrelay.scoring.adapter.cel;

import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.leadrelay.scoring.domain.lead.Facts;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts under the names that expressions use. */
record CelFacts(Facts facts, Map<String, List<Object>> lists) implements CelVariableResolver {

  static final String EVENT = "event";
  static final String PERSON_ATTRIBUTES = "person.attributes";
  static final String COMPANY_ATTRIBUTES = "company.attributes";

  /** Runs through operators like a value and ends as "not true", without the cost of a throw. */
  private static final Optional<Object> UNKNOWN = Optional.of(CelUnknownSet.create(0L));

  @Override
  public Optional<Object> find(String name) {
    var attribute = KnownAttribute.named(name);
    return attribute.isPresent()
        ? known(facts.value(attribute.get()))
        : Optional.ofNullable(other(name));
  }

  private static Optional<Object> known(@Nullable Object value) {
    return value == null ? UNKNOWN : Optional.of(value);
  }

  private @Nullable Object other(String name) {
    return switch (name) {
      case EVENT -> facts.event();
      case PERSON_ATTRIBUTES -> facts.person();
      case COMPANY_ATTRIBUTES -> facts.company();
      default -> lists.get(name);
    };
  }
}
