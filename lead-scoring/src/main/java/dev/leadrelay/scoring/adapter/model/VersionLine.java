package dev.leadrelay.scoring.adapter.model;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The place in a model's text that says its version. */
public final class VersionLine {

  private VersionLine() {}

  /**
   * The same text with another version; all else stays as it was written.
   *
   * @param yaml a valid model
   */
  public static String set(String yaml, int version) {
    var document = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    return ((MappingNode) document)
        .getValue().stream()
            .filter(field -> Block.textOf(field.getKeyNode()).equals("version"))
            .map(NodeTuple::getValueNode)
            .findFirst()
            .map(node -> replaced(yaml, node, String.valueOf(version)))
            .orElse(yaml);
  }

  private static String replaced(String yaml, Node node, String text) {
    int start = yaml.offsetByCodePoints(0, node.getStartMark().getIndex());
    int end = yaml.offsetByCodePoints(0, node.getEndMark().getIndex());
    return yaml.substring(0, start) + text + yaml.substring(end);
  }
}
