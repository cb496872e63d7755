package dev.leadrelay.stack;

import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.StackSettings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code up} and {@code demo} share. */
final class StackOptions {

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Scoring model (default: config/models/b2b-default.yml).")
  @Nullable Path model;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "Routing plan (default: the one in config/plans for this command).")
  @Nullable Path plan;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of everything that is kept (default: .leadrelay).")
  @Nullable Path data;

  private final Map<Component, Integer> ports = new EnumMap<>(Component.class);

  @Option(names = "--port-console", paramLabel = "PORT", description = "Default: 8080.")
  void console(int port) {
    ports.put(Component.CONSOLE, port);
  }

  @Option(names = "--port-ingest", paramLabel = "PORT", description = "Default: 8081.")
  void ingest(int port) {
    ports.put(Component.INGEST, port);
  }

  @Option(names = "--port-scoring", paramLabel = "PORT", description = "Default: 8082.")
  void scoring(int port) {
    ports.put(Component.SCORING, port);
  }

  @Option(names = "--port-routing", paramLabel = "PORT", description = "Default: 8083.")
  void routing(int port) {
    ports.put(Component.ROUTING, port);
  }

  @Option(names = "--port-sla", paramLabel = "PORT", description = "Default: 8084.")
  void sla(int port) {
    ports.put(Component.SLA, port);
  }

  @Option(names = "--port-registry", paramLabel = "PORT", description = "Default: 8085.")
  void registry(int port) {
    ports.put(Component.REGISTRY, port);
  }

  @Option(names = "--port-kafka", paramLabel = "PORT", description = "Default: 9092.")
  void kafka(int port) {
    ports.put(Component.KAFKA, port);
  }

  /** The settings, with defaults below the repository's root. */
  StackSettings toSettings(Path home, String defaultPlan, Map<String, String> environment) {
    var folder = or(data, home.resolve(".leadrelay"));
    return new StackSettings(
        folder,
        or(model, home.resolve("config/models/b2b-default.yml")),
        or(plan, home.resolve(defaultPlan)),
        home.resolve("config/forms"),
        Component.services(),
        ports,
        Optional.of(folder.resolve("cache")),
        environment);
  }

  private static Path or(@Nullable Path given, Path otherwise) {
    return (given == null ? otherwise : given).toAbsolutePath().normalize();
  }
}
