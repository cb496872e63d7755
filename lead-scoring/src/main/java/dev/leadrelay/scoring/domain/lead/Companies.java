package dev.leadrelay.scoring.domain.lead;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The companies that the CRM knows under one domain.
 *
 * @param known what is known of each, the first one first; empty when there is none
 */
public record Companies(List<Map<KnownAttribute, Object>> known) {

  /** Nothing is known. */
  public static final Companies NONE = new Companies(List.of());

  public Companies {
    known = List.copyOf(known);
  }

  /**
   * What they add to the profiles of their leads: what is known of the first one; but its country
   * only when all are there, as where a lead is tells which of them it belongs to.
   */
  public Map<KnownAttribute, Object> added() {
    if (known.size() < 2) {
      return known.isEmpty() ? Map.of() : known.getFirst();
    }
    var first = new EnumMap<KnownAttribute, Object>(known.getFirst());
    var country = first.get(KnownAttribute.COMPANY_COUNTRY);
    if (!known.stream()
        .allMatch(one -> Objects.equals(one.get(KnownAttribute.COMPANY_COUNTRY), country))) {
      first.remove(KnownAttribute.COMPANY_COUNTRY);
    }
    return first;
  }
}
