package dev.leadrelay.kit.publication;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The place in a document's text that says its version. */
public final class VersionLine {

  private VersionLine() {}

  /**
   * The same text with another version; all else stays as it was written.
   *
   * @param yaml a valid document
   */
  public static String set(String yaml, int version) {
    var document = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    return ((MappingNode) document)
        .getValue().stream()
            .filter(
                field ->
                    field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("version"))
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
