package dev.leadrelay.system.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml says, with its anchors and merge keys resolved. */
final class ComposeFile {

  private final Map<?, ?> root;

  private ComposeFile(Map<?, ?> root) {
    this.root = root;
  }

  static ComposeFile read() {
    return new ComposeFile(new Yaml().load(Repository.text("docker-compose.yml")));
  }

  Map<String, Container> containers() {
    var containers = new LinkedHashMap<String, Container>();
    map(root.get("services"))
        .forEach((name, settings) -> containers.put((String) name, new Container(map(settings))));
    return containers;
  }

  Container container(String name) {
    return Objects.requireNonNull(containers().get(name), name);
  }

  Set<?> volumes() {
    return map(root.get("volumes")).keySet();
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  private static List<String> strings(@Nullable Object value) {
    return value == null ? List.of() : ((List<?>) value).stream().map(String::valueOf).toList();
  }

  /** One container's part of the file. */
  record Container(Map<?, ?> settings) {

    String image() {
      return String.valueOf(settings.get("image"));
    }

    /** The module that the image is built from, as the Dockerfile's argument says it. */
    String module() {
      return String.valueOf(map(map(settings.get("build")).get("args")).get("MODULE"));
    }

    boolean isBuilt() {
      return settings.containsKey("build");
    }

    Map<String, String> environment() {
      var environment = new LinkedHashMap<String, String>();
      map(settings.get("environment"))
          .forEach((name, value) -> environment.put((String) name, String.valueOf(value)));
      return environment;
    }

    List<Port> ports() {
      return strings(settings.get("ports")).stream().map(Port::parse).toList();
    }

    List<Mount> mounts() {
      return strings(settings.get("volumes")).stream().map(Mount::parse).toList();
    }

    boolean hasHealthCheck() {
      return settings.containsKey("healthcheck");
    }

    /** What must be so before it starts: condition by container. */
    Map<String, String> waitsFor() {
      var conditions = new LinkedHashMap<String, String>();
      map(settings.get("depends_on"))
          .forEach(
              (name, value) ->
                  conditions.put((String) name, String.valueOf(map(value).get("condition"))));
      return conditions;
    }
  }

  /** {@code 127.0.0.1:8085:8080}. */
  record Port(String address, int host, int inside) {
    static Port parse(String text) {
      var parts = List.of(text.split(":", -1));
      return new Port(parts.get(0), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
    }
  }

  /** {@code ./config:/etc/leadrelay:ro}, or a named volume before the first colon. */
  record Mount(String from, String to, boolean readOnly) {
    static Mount parse(String text) {
      var parts = List.of(text.split(":", -1));
      return new Mount(parts.get(0), parts.get(1), parts.size() == 3 && parts.get(2).equals("ro"));
    }

    boolean isNamed() {
      return !from.startsWith(".");
    }
  }
}
