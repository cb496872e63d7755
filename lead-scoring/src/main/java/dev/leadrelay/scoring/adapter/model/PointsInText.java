package dev.leadrelay.scoring.adapter.model;

import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The places in a model's text that say points and caps. */
public final class PointsInText {

  /** A number in the text, by where it begins. */
  private record Place(int end, String number) {}

  private static final int CENTS = 2;

  private final String yaml;
  private final ScoringModel model;
  private final Map<String, Double> points;
  private final TreeMap<Integer, Place> places = new TreeMap<>();

  private PointsInText(String yaml, ScoringModel model, Map<String, Double> points) {
    this.yaml = yaml;
    this.model = model;
    this.points = points;
  }

  /**
   * The same text with other points; a cap follows its points, so that counts are bound as before
   * but for the cents. All else, comments too, stays as it was written.
   *
   * @param yaml the text of {@code model}
   * @param points new ones, by rule; none of them 0
   */
  public static String set(String yaml, ScoringModel model, Map<String, Double> points) {
    return new PointsInText(yaml, model, points).rewritten();
  }

  private String rewritten() {
    var document = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    ((MappingNode) document)
        .getValue().stream()
            .map(NodeTuple::getValueNode)
            .filter(SequenceNode.class::isInstance)
            .flatMap(list -> ((SequenceNode) list).getValue().stream())
            .filter(MappingNode.class::isInstance)
            .forEach(rule -> find(((MappingNode) rule).getValue()));
    var text = new StringBuilder(yaml);
    places
        .descendingMap()
        .forEach((start, place) -> text.replace(start, place.end(), place.number()));
    return text.toString();
  }

  private void find(List<NodeTuple> fields) {
    var id = fields.stream().filter(field -> named("id", field)).findFirst();
    var then = id.map(field -> points.get(Block.textOf(field.getValueNode())));
    if (then.isPresent()) {
      double bound = bound(Block.textOf(id.get().getValueNode()));
      for (var field : fields) {
        if (named("points", field)) {
          replace(field.getValueNode(), then.get());
        } else if (named("cap", field)) {
          replace(field.getValueNode(), bound * then.get());
        }
      }
    }
  }

  private double bound(String rule) {
    return model.eventRules().stream()
        .filter(it -> it.id().equals(rule))
        .mapToDouble(EventRule::bound)
        .findFirst()
        .orElse(1);
  }

  private static boolean named(String key, NodeTuple field) {
    return Block.textOf(field.getKeyNode()).equals(key);
  }

  private void replace(Node node, double number) {
    int start = yaml.offsetByCodePoints(0, node.getStartMark().getIndex());
    int end = yaml.offsetByCodePoints(0, node.getEndMark().getIndex());
    var text =
        BigDecimal.valueOf(number)
            .setScale(CENTS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    places.put(start, new Place(end, text));
  }
}
