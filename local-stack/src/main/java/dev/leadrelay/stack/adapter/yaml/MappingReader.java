package dev.leadrelay.stack.adapter.yaml;

import dev.leadrelay.stack.domain.mapping.As;
import dev.leadrelay.stack.domain.mapping.Case;
import dev.leadrelay.stack.domain.mapping.Condition;
import dev.leadrelay.stack.domain.mapping.EventRule;
import dev.leadrelay.stack.domain.mapping.Expression;
import dev.leadrelay.stack.domain.mapping.IdTemplate;
import dev.leadrelay.stack.domain.mapping.Mapping;
import dev.leadrelay.stack.domain.mapping.Target;
import dev.leadrelay.stack.domain.mapping.TimeColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a mapping file. The format is explained at the top of config/mappings/xeducation.yml. */
public final class MappingReader {

  private final Map<String, YamlPlace> columns = new HashMap<>();

  private MappingReader() {}

  /**
   * Reads a mapping and checks it against the columns of the file that it is for.
   *
   * @throws MappingRefusedException naming the line, when it cannot be used
   */
  public static Mapping read(Path file, List<String> header) {
    var reader = new MappingReader();
    var mapping = reader.mapping(root(file));
    reader.requireColumns(header);
    return mapping;
  }

  private static YamlPlace root(Path file) {
    var name = String.valueOf(file.getFileName());
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (var text = Files.newBufferedReader(file)) {
      var node = new Yaml(options).compose(text);
      if (node == null) {
        throw new MappingRefusedException(
            "Expected a mapping in %s, but it is empty.".formatted(file));
      }
      return new YamlPlace(name, node);
    } catch (MarkedYAMLException e) {
      throw new MappingRefusedException(
          "%s, line %d: Expected YAML, but %s."
              .formatted(name, e.getProblemMark().getLine() + 1, e.getProblem()),
          e);
    } catch (NoSuchFileException e) {
      throw new MappingRefusedException(
          "Expected a mapping in %s, but there is no such file.".formatted(file), e);
    } catch (IOException | YAMLException e) {
      throw new MappingRefusedException(
          "Expected a mapping in %s, but it cannot be read: %s.".formatted(file, e.getMessage()),
          e);
    }
  }

  private Mapping mapping(YamlPlace root) {
    var group = root.group(Set.of("source", "unknown", "time", "data", "events"));
    var events = new ArrayList<EventRule>();
    for (var event : group.required("events").items()) {
      events.add(event(event));
    }
    if (events.isEmpty()) {
      throw group.required("events").refuse("Expected at least one event, but the list is empty");
    }
    return new Mapping(
        group.required("source").text(),
        group.optional("unknown").map(MappingReader::folded).orElse(Set.of()),
        group.optional("time").map(this::time),
        group.optional("data").map(this::data).orElse(Map.of()),
        events);
  }

  private TimeColumn time(YamlPlace place) {
    var group = place.group(Set.of("column", "pattern", "zone"));
    return new TimeColumn(
        column(group.required("column")),
        group.required("pattern").read(text -> DateTimeFormatter.ofPattern(text, Locale.ENGLISH)),
        group.required("zone").read(ZoneId::of));
  }

  private EventRule event(YamlPlace place) {
    var group = place.group(Set.of("type", "id", "when", "data"));
    var type = group.required("type");
    var id = group.required("id").read(IdTemplate::new);
    id.columns().forEach(column -> columns.putIfAbsent(column, group.required("id")));
    return new EventRule(
        type.isGroup() ? expression(type) : new Expression.Constant(type.text()),
        id,
        group.optional("when").map(this::conditions).orElse(List.of()),
        group.optional("data").map(this::data).orElse(Map.of()));
  }

  private List<Condition> conditions(YamlPlace place) {
    var conditions = new ArrayList<Condition>();
    place
        .entries()
        .forEach(
            (key, value) -> {
              var column = column(key);
              conditions.add(
                  value.isGroup()
                      ? new Condition.Above(
                          column,
                          value.group(Set.of("above")).required("above").read(Double::valueOf))
                      : new Condition.OneOf(column, folded(value)));
            });
    return conditions;
  }

  private Map<Target, Expression> data(YamlPlace place) {
    var data = new LinkedHashMap<Target, Expression>();
    place.entries().forEach((key, value) -> data.put(key.read(Target::parse), expression(value)));
    return data;
  }

  private Expression expression(YamlPlace place) {
    var group = place.group(Set.of("value", "column", "as", "map", "otherwise"));
    if (group.values().containsKey("value")) {
      place.group(Set.of("value"));
      return new Expression.Constant(group.required("value").scalar());
    }
    var column = column(group.required("column"));
    var cases = group.optional("map");
    if (cases.isEmpty()) {
      place.group(Set.of("column", "as"));
      return new Expression.Cell(
          column, group.optional("as").map(MappingReader::as).orElse(As.TEXT));
    }
    place.group(Set.of("column", "map", "otherwise"));
    var values = new LinkedHashMap<String, Object>();
    cases
        .get()
        .entries()
        .forEach((key, value) -> values.put(Case.fold(key.text()), value.scalar()));
    return new Expression.Lookup(
        column, values, group.optional("otherwise").map(YamlPlace::scalar));
  }

  private static As as(YamlPlace place) {
    return place.read(
        text -> {
          try {
            return As.valueOf(text.toUpperCase(Locale.ROOT));
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                "Expected text, lower, integer, number or boolean, but got '%s'".formatted(text),
                e);
          }
        });
  }

  private String column(YamlPlace place) {
    columns.putIfAbsent(place.text(), place);
    return place.text();
  }

  private static Set<String> folded(YamlPlace place) {
    var texts = new HashSet<String>();
    place.texts().forEach(text -> texts.add(Case.fold(text)));
    return texts;
  }

  private void requireColumns(List<String> header) {
    columns.forEach(
        (name, place) -> {
          long found = header.stream().filter(name::equals).count();
          if (found != 1) {
            throw place.refuse(
                "Expected the file to have one column '%s', but it has %s"
                    .formatted(name, found == 0 ? "none of: " + String.join(", ", header) : found));
          }
        });
  }
}
