package dev.leadrelay.stack.domain.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place in an event's data, for example {@code person.country}.
 *
 * @param steps the names on the way to it
 */
public record Target(List<String> steps) {

  private static final Map<String, Set<String>> NAMES =
      Map.of(
          "person",
          Set.of(
              "email",
              "firstName",
              "lastName",
              "phone",
              "linkedInId",
              "jobTitle",
              "role",
              "country",
              "city"),
          "company",
          Set.of("name", "domain", "industry", "employees", "country"),
          "consent",
          Set.of("marketing", "wording", "at", "basis"),
          "campaign",
          Set.of("source", "medium", "name", "term", "content"));

  /**
   * Reads a place.
   *
   * @throws IllegalArgumentException when events have no such place
   */
  public static Target parse(String path) {
    var steps = List.of(path.split("\\.", -1));
    if (!isKnown(steps)) {
      throw new IllegalArgumentException(
          "Expected a place in an event's data, but got '%s': there are anonymousId, person.*, company.*, consent.*, campaign.*, person.attributes.*, company.attributes.* and properties.*"
              .formatted(path));
    }
    return new Target(steps);
  }

  private static boolean isKnown(List<String> steps) {
    return switch (steps.size()) {
      case 1 -> steps.getFirst().equals("anonymousId");
      case 2 ->
          isFree(steps.getFirst(), "properties", steps.getLast())
              || NAMES.getOrDefault(steps.getFirst(), Set.of()).contains(steps.getLast());
      case 3 ->
          isFree(steps.get(1), "attributes", steps.getLast())
              && Set.of("person", "company").contains(steps.getFirst());
      default -> false;
    };
  }

  private static boolean isFree(String group, String free, String name) {
    return group.equals(free) && !name.isBlank();
  }

  /** Puts a value in this place of an event's data. */
  void put(Map<String, Object> data, Object value) {
    var group = data;
    for (var step : steps.subList(0, steps.size() - 1)) {
      @SuppressWarnings("unchecked") // A place is either a group or a value, never both.
      var inner =
          (Map<String, Object>)
              group.computeIfAbsent(step, _ -> new LinkedHashMap<String, Object>());
      group = inner;
    }
    group.put(steps.getLast(), value);
  }
}
