package dev.leadrelay.routing.adapter.cel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must all hold for a condition to hold, as far as its form tells.
 *
 * @param values by attribute, for example {@code person.country}, the texts it must be one of
 * @param others everything else, each in one normal form
 */
public record Conjunction(Map<String, Set<String>> values, Set<String> others) {

  /** Whether the other one holds for every lead for which this one does. */
  public boolean implies(Conjunction other) {
    return others.containsAll(other.others)
        && other.values.entrySet().stream()
            .allMatch(each -> isWithin(each.getKey(), each.getValue()));
  }

  private boolean isWithin(String attribute, Set<String> allowed) {
    var own = values.get(attribute);
    return own != null && allowed.containsAll(own);
  }

  /** The values of an attribute for which both hold, when they differ in nothing but values. */
  public Optional<Set<String>> shared(String attribute, Conjunction other) {
    boolean alike = others.equals(other.others) && values.keySet().equals(other.values.keySet());
    return alike && values.keySet().stream().noneMatch(each -> common(each, other).isEmpty())
        ? Optional.of(attribute).filter(values::containsKey).map(each -> common(each, other))
        : Optional.empty();
  }

  private Set<String> common(String attribute, Conjunction other) {
    var common = new TreeSet<>(values.getOrDefault(attribute, Set.of()));
    common.retainAll(other.values.getOrDefault(attribute, Set.of()));
    return common;
  }
}
