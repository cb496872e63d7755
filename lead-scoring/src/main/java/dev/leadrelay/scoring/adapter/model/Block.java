package dev.leadrelay.scoring.adapter.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of the document. Reads its fields and notes what is wrong with them. */
final class Block {

  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Mark place;
  private final Problems problems;
  private Optional<String> rule = Optional.empty();

  private Block(Mark place, Problems problems) {
    this.place = place;
    this.problems = problems;
  }

  /** A mapping with these keys; anything else in its place is noted and read as empty. */
  static Block of(Node node, Set<String> keys, Problems problems) {
    var block = new Block(node.getStartMark(), problems);
    if (node instanceof MappingNode mapping) {
      block.idOf(mapping);
      mapping
          .getValue()
          .forEach(field -> block.put(field.getKeyNode(), field.getValueNode(), keys));
    } else {
      block.problem(
          "Expected fields with names (%s), but got something else".formatted(sorted(keys)));
    }
    return block;
  }

  /** A mapping with any keys. */
  static Map<String, Node> free(Node node, Problems problems) {
    var block = new Block(node.getStartMark(), problems);
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(field -> block.fields.put(textOf(field.getKeyNode()), field.getValueNode()));
    } else {
      block.problem("Expected fields with names, but got something else");
    }
    return block.fields;
  }

  private void idOf(MappingNode mapping) {
    rule =
        mapping.getValue().stream()
            .filter(field -> textOf(field.getKeyNode()).equals("id"))
            .map(field -> textOf(field.getValueNode()))
            .findFirst();
  }

  private void put(Node keyNode, Node value, Set<String> keys) {
    var key = textOf(keyNode);
    if (!keys.contains(key)) {
      problems.add(
          keyNode.getStartMark(),
          rule,
          "Expected one of %s, but got '%s'".formatted(sorted(keys), key));
    } else if (fields.put(key, value) != null) {
      problems.add(
          keyNode.getStartMark(), rule, "Expected '%s' once, but it is there again".formatted(key));
    }
  }

  /** The whole is not a rule: its id is not named in problems. */
  Block withoutRule() {
    rule = Optional.empty();
    return this;
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** A text that must be there; empty after noting that it is not. */
  String text(String key) {
    return textIfAny(key)
        .orElseGet(
            () -> {
              problem("Expected '%s', but it is missing".formatted(key));
              return "";
            });
  }

  Optional<String> textIfAny(String key) {
    return node(key).filter(node -> isScalar(key, node)).map(Block::textOf);
  }

  private boolean isScalar(String key, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return true;
    }
    problemAt(key, "Expected a single value for '%s', but got something else".formatted(key));
    return false;
  }

  /** A number that must be there; 0 after noting that it is not. */
  double number(String key) {
    if (!has(key)) {
      problem("Expected '%s', but it is missing".formatted(key));
    }
    return numberIfAny(key).orElse(0);
  }

  OptionalDouble numberIfAny(String key) {
    var text = textIfAny(key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text.get());
      if (Double.isFinite(number)) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      // Told below, like a number without end.
    }
    problemAt(key, "Expected a number for '%s', but got '%s'".formatted(key, text.get()));
    return OptionalDouble.empty();
  }

  /** True or false; false when it is not there. */
  boolean flag(String key) {
    var text = textIfAny(key).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      problemAt(key, "Expected true or false for '%s', but got '%s'".formatted(key, text));
    }
    return text.equals("true");
  }

  /** The entries of a list; none when it is not there. */
  List<Node> list(String key) {
    var node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problemAt(key, "Expected a list for '%s', but got something else".formatted(key));
    return List.of();
  }

  void problem(String reason) {
    problems.add(place, rule, reason);
  }

  void problemAt(String key, String reason) {
    problems.add(node(key).map(Node::getStartMark).orElse(place), rule, reason);
  }

  /** The value of a scalar: a Boolean, Long, Double or String. */
  static Object valueOf(Node node) {
    var text = textOf(node);
    if (node.getTag().equals(Tag.BOOL)) {
      return text.equals("true");
    }
    try {
      if (node.getTag().equals(Tag.INT)) {
        return Long.valueOf(text);
      }
      return node.getTag().equals(Tag.FLOAT) ? Double.valueOf(text) : text;
    } catch (NumberFormatException e) {
      // One of YAML's rarer forms of numbers: kept as it is written.
      return text;
    }
  }

  static String textOf(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static List<String> sorted(Set<String> keys) {
    var all = new ArrayList<>(keys);
    all.sort(null);
    return all;
  }
}
