package dev.leadrelay.stack.adapter.yaml;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a YAML file that knows its line, so that every complaint can name it.
 *
 * @param file name of the file
 * @param node the value
 */
record YamlPlace(String file, Node node) {

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  MappingRefusedException refuse(String sentence) {
    return new MappingRefusedException("%s, line %d: %s.".formatted(file, line(), sentence));
  }

  /** Reads it by a function whose complaints get this place. */
  <T> T read(Function<String, T> reading) {
    try {
      return reading.apply(text());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refuse(String.valueOf(e.getMessage()));
    }
  }

  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw refuse("Expected a text, but got %s".formatted(kind()));
  }

  /** A text, or the texts of a list. */
  List<String> texts() {
    return node instanceof SequenceNode
        ? items().stream().map(YamlPlace::text).toList()
        : List.of(text());
  }

  /** A text, number or boolean, as YAML tells them apart. */
  Object scalar() {
    var text = text();
    var tag = node.getTag();
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(text);
    }
    if (tag.equals(Tag.INT)) {
      return read(Long::valueOf);
    }
    return tag.equals(Tag.FLOAT) ? read(Double::valueOf) : text;
  }

  List<YamlPlace> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::at).toList();
    }
    throw refuse("Expected a list, but got %s".formatted(kind()));
  }

  boolean isGroup() {
    return node instanceof MappingNode;
  }

  /** The entries of a group, by the place of their key. */
  Map<YamlPlace, YamlPlace> entries() {
    if (!(node instanceof MappingNode group)) {
      throw refuse("Expected names with values, but got %s".formatted(kind()));
    }
    var entries = new LinkedHashMap<YamlPlace, YamlPlace>();
    group
        .getValue()
        .forEach(tuple -> entries.put(at(tuple.getKeyNode()), at(tuple.getValueNode())));
    return entries;
  }

  /** The entries of a group that has these names and no others. */
  Group group(Set<String> names) {
    var values = new LinkedHashMap<String, YamlPlace>();
    entries()
        .forEach(
            (key, value) -> {
              if (!names.contains(key.text())) {
                throw key.refuse(
                    "Expected one of %s, but got '%s'"
                        .formatted(
                            String.join(", ", names.stream().sorted().toList()), key.text()));
              }
              values.put(key.text(), value);
            });
    return new Group(this, values);
  }

  private YamlPlace at(Node inner) {
    return new YamlPlace(file, inner);
  }

  private String kind() {
    return switch (node) {
      case MappingNode _ -> "names with values";
      case SequenceNode _ -> "a list";
      default -> "nothing";
    };
  }

  /** Named values. */
  record Group(YamlPlace place, Map<String, YamlPlace> values) {

    YamlPlace required(String name) {
      return optional(name)
          .orElseThrow(() -> place.refuse("Expected '%s', but it is missing".formatted(name)));
    }

    Optional<YamlPlace> optional(String name) {
      return Optional.ofNullable(values.get(name));
    }
  }
}
