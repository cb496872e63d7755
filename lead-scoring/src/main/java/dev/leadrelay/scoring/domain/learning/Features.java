package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses what to learn from: only what enough leads have in common, so that nobody is one. */
final class Features {

  /** So few leads teach nothing, and might be recognised. */
  static final int FEWEST = 20;

  private static final int RANGES = 10;

  private Features() {}

  /** The features of leads under a model, always in the same order. */
  static List<Feature> of(ScoringModel model, List<Traits> leads) {
    var features = new ArrayList<Feature>(counts(model, leads));
    values(leads)
        .forEach(
            (attribute, values) ->
                choices(attribute, values)
                    .filter(feature -> tellsApart(feature, leads))
                    .forEach(features::add));
    return List.copyOf(features);
  }

  /** The rules that counted often enough, in the order of the model. */
  static List<Feature.Count> counts(ScoringModel model, List<Traits> leads) {
    return model.rules().stream()
        .map(rule -> new Feature.Count(rule.id(), rule.key()))
        .filter(count -> having(count, leads) >= FEWEST)
        .toList();
  }

  /** How many leads have it. */
  static long having(Feature feature, List<Traits> leads) {
    return leads.stream().filter(lead -> feature.in(lead) != 0).count();
  }

  private static boolean tellsApart(Feature feature, List<Traits> leads) {
    long having = having(feature, leads);
    return having >= FEWEST && leads.size() - having >= FEWEST;
  }

  private static Map<String, List<Object>> values(List<Traits> leads) {
    var values = new TreeMap<String, List<Object>>();
    for (var lead : leads) {
      lead.attributes()
          .forEach(
              (attribute, value) ->
                  values.computeIfAbsent(attribute, name -> new ArrayList<>()).add(value));
    }
    return values;
  }

  private static Stream<Feature> choices(String attribute, List<Object> values) {
    var known = Stream.<Feature>of(new Feature.Known(attribute));
    return Stream.concat(
        known,
        values.stream().allMatch(Number.class::isInstance)
            ? ranges(attribute, values)
            : kinds(attribute, values));
  }

  private static Stream<Feature> kinds(String attribute, List<Object> values) {
    return values.stream()
        .filter(value -> value instanceof String || value instanceof Boolean)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(kind -> kind.getValue() >= FEWEST)
        .map(Map.Entry::getKey)
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .map(value -> new Feature.Is(attribute, value));
  }

  /** Ranges with about as many leads each. */
  private static Stream<Feature> ranges(String attribute, List<Object> values) {
    var sorted = values.stream().mapToDouble(value -> ((Number) value).doubleValue()).sorted();
    var borders = borders(sorted.toArray());
    return Stream.iterate(0, i -> i < borders.size() - 1, i -> i + 1)
        .map(i -> new Feature.Between(attribute, borders.get(i), borders.get(i + 1)));
  }

  private static List<Double> borders(double[] sorted) {
    var borders = new TreeSet<Double>();
    for (int i = 1; i < RANGES; i++) {
      borders.add(sorted[sorted.length * i / RANGES]);
    }
    borders.remove(sorted[0]);
    if (borders.isEmpty()) {
      return List.of();
    }
    borders.add(Double.NEGATIVE_INFINITY);
    borders.add(Double.POSITIVE_INFINITY);
    return List.copyOf(borders);
  }
}
