package dev.leadrelay.routing.adapter.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML document that is read key by key; whatever is wrong becomes a problem. */
final class Section {

  private final Node node;
  private final String what;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param what what the mapping describes, for messages: "a rep", "a rule"
   */
  Section(Node node, String what, Problems problems) {
    this.node = node;
    this.what = what;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(
              entry -> {
                var key = scalar(entry.getKeyNode());
                if (values.put(key, entry.getValueNode()) != null) {
                  problems.add(
                      entry.getKeyNode(), "Expected '%s' once, but it is there twice.", key);
                }
              });
    } else {
      problems.add(node, "Expected %s as keys and values, but found something else.", what);
    }
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  Node node() {
    return node;
  }

  Problems problems() {
    return problems;
  }

  /** Refuses every key but these; {@code later} names those that will exist. */
  Section allow(Set<String> keys, Set<String> later) {
    values.forEach(
        (key, value) -> {
          if (later.contains(key)) {
            problems.add(
                value,
                "Expected a plan for this version, but '%s' in %s is not supported yet.",
                key,
                what);
          } else if (!keys.contains(key)) {
            problems.add(
                value,
                "Expected one of %s in %s, but found '%s'.",
                keys.stream().sorted().toList(),
                what,
                key);
          }
        });
    return this;
  }

  Section allow(String... keys) {
    return allow(Set.of(keys), Set.of());
  }

  Map<String, Node> entries() {
    return values;
  }

  /** What is said under the names of a part of this section; nothing when the part is missing. */
  <V> Map<String, V> named(String part, Function<Node, V> reader) {
    Map<String, V> read = new LinkedHashMap<>();
    get(part)
        .map(node -> new Section(node, "the " + part, problems))
        .ifPresent(
            section ->
                section.entries().forEach((name, node) -> read.put(name, reader.apply(node))));
    return read;
  }

  Optional<Node> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** A required text; empty after a problem was noted. */
  String text(String key) {
    var found = optionalText(key);
    if (found.isEmpty() && !values.containsKey(key) && node instanceof MappingNode) {
      problems.add(node, "Expected '%s' in %s, but it is missing.", key, what);
    }
    return found.orElse("");
  }

  Optional<String> optionalText(String key) {
    return get(key).flatMap(value -> textOf(value, key));
  }

  private Optional<String> textOf(Node value, String key) {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    problems.add(value, "Expected a text for '%s' in %s, but found something else.", key, what);
    return Optional.empty();
  }

  /** A whole number of at least 1. */
  OptionalInt positive(String key) {
    var value = get(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(scalar(value.get()));
      if (number >= 1) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    problems.add(
        value.get(),
        "Expected a whole number of at least 1 for '%s' in %s, but found '%s'.",
        key,
        what,
        scalar(value.get()));
    return OptionalInt.empty();
  }

  /** The elements of a list; empty when it is absent. */
  List<Node> list(String key) {
    var value = get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.add(
        value.get(), "Expected a list for '%s' in %s, but found something else.", key, what);
    return List.of();
  }

  /** One text or a list of texts, each with its place. */
  List<ScalarNode> oneOrMore(String key) {
    return get(key).orElse(null) instanceof ScalarNode one ? List.of(one) : texts(key);
  }

  /** A list of texts, each with its place. */
  List<ScalarNode> texts(String key) {
    List<ScalarNode> texts = new ArrayList<>();
    for (var element : list(key)) {
      if (element instanceof ScalarNode scalar) {
        texts.add(scalar);
      } else {
        problems.add(
            element, "Expected a text in '%s' in %s, but found something else.", key, what);
      }
    }
    return texts;
  }
}
