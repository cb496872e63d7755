package dev.leadrelay.scoring.adapter.model;

import dev.leadrelay.scoring.adapter.cel.CelConditions;
import dev.leadrelay.scoring.domain.lead.Fingerprint;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Compiles a scoring model from its YAML document, or tells everything that is wrong with it. */
public final class ModelReader {

  private static final Set<String> OF_MODEL =
      Set.of(
          "id",
          "version",
          "lists",
          "fit",
          "behaviour",
          "negative",
          "fitBands",
          "qualification",
          "actions");

  private static final Mark START = new Mark("", 0, 0, 0, new int[0], 0);

  private final Problems problems;
  private final String text;

  private ModelReader(String file, String text) {
    this.problems = new Problems(file);
    this.text = text;
  }

  /**
   * Compiles a model.
   *
   * @param file what to call the document in problems
   * @throws InvalidModelException with every problem, each with its line
   */
  public static ScoringModel read(String file, String text) {
    return new ModelReader(file, text).read();
  }

  private ScoringModel read() {
    var model = Block.of(document(), OF_MODEL, problems).withoutRule();
    var conditions = new CelConditions(lists(model));
    var rules = new RuleReader(problems, conditions);
    model.list("fit").forEach(rules::readFit);
    model.list("behaviour").forEach(rules::readBehaviour);
    model.list("negative").forEach(rules::readNegative);
    rules.respectSales();
    var levels = new LevelReader(problems);
    var bands = required(model, "fitBands").map(levels::bands);
    var qualification = required(model, "qualification").map(levels::levels);
    var actionReader = new ActionReader(problems, conditions, rules.counted());
    var actions = model.list("actions").stream().map(actionReader::read).toList();
    var id = model.text("id");
    int version = version(model);
    if (!problems.isEmpty()) {
      throw problems.asException();
    }
    return new ScoringModel(
        id,
        version,
        Fingerprint.of(text),
        rules.profileRules(),
        rules.eventRules(),
        bands.orElseThrow(),
        qualification.orElseThrow(),
        actions);
  }

  private Node document() {
    try {
      var document = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (document != null) {
        return document;
      }
      problems.add(START, Optional.empty(), "Expected a scoring model, but the document is empty");
    } catch (MarkedYAMLException e) {
      problems.add(
          Optional.ofNullable(e.getProblemMark()).orElse(START),
          Optional.empty(),
          "Expected well-formed YAML, but %s".formatted(e.getProblem()));
    } catch (YAMLException e) {
      problems.add(
          START,
          Optional.empty(),
          "Expected well-formed YAML of readable characters and a sensible size, but it is not");
    }
    throw problems.asException();
  }

  private static Optional<Node> required(Block model, String key) {
    var node = model.node(key);
    if (node.isEmpty()) {
      model.problem("Expected '%s', but it is missing".formatted(key));
    }
    return node;
  }

  private static int version(Block model) {
    double version = model.number("version");
    if (model.has("version") && (version < 1 || version != Math.rint(version))) {
      model.problemAt(
          "version", "Expected a whole version of 1 or more, but got %s".formatted(version));
    }
    return (int) version;
  }

  private Map<String, List<Object>> lists(Block model) {
    var lists = new HashMap<String, List<Object>>();
    model
        .node("lists")
        .ifPresent(
            node ->
                Block.free(node, problems)
                    .forEach((name, list) -> lists.put(name, valuesOf(name, list))));
    return lists;
  }

  private List<Object> valuesOf(String name, Node list) {
    if (list instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(Block::valueOf).toList();
    }
    problems.add(
        list.getStartMark(),
        Optional.empty(),
        "Expected a list for '%s', but got something else".formatted(name));
    return List.of();
  }
}
