package dev.leadrelay.system.stack;

import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.adapter.process.Installation;
import dev.leadrelay.stack.adapter.process.LocalStack;
import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.StackSettings;
import dev.leadrelay.system.log.AssignmentLog;
import dev.leadrelay.system.log.TopicReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Broker, registry and the four services on free ports, with their data in a folder of the test.
 */
public final class TestStack implements AutoCloseable {

  private static final List<Component> SERVICES =
      List.of(Component.INGEST, Component.SCORING, Component.ROUTING, Component.SLA);

  private final StackSettings settings;
  private final Installation installation;
  private final LocalStack stack;

  private TestStack(StackSettings settings, Installation installation) {
    this.settings = settings;
    this.installation = installation;
    this.stack = LocalStack.start(settings, installation, new LoggedProgress());
  }

  /**
   * Starts a stack and waits until it is ready.
   *
   * @param model file name in {@code config/models}
   * @param plan file name in {@code config/plans}
   */
  public static TestStack start(Path data, String model, String plan) {
    return start(data, model, plan, SERVICES);
  }

  /** The same with the console. */
  public static TestStack startWithConsole(Path data, String model, String plan) {
    return start(data, model, plan, Component.services());
  }

  private static TestStack start(Path data, String model, String plan, List<Component> services) {
    var config = Installation.find().home().resolve("config");
    return start(
        data,
        config.resolve("models").resolve(model),
        config.resolve("plans").resolve(plan),
        services,
        Map.of());
  }

  /**
   * Starts a part of a stack and waits until it is ready.
   *
   * @param environment further settings of the services
   */
  public static TestStack start(
      Path data, Path plan, List<Component> services, Map<String, String> environment) {
    var model = Installation.find().home().resolve("config/models/b2b-default.yml");
    return start(data, model, plan, services, environment);
  }

  private static TestStack start(
      Path data, Path model, Path plan, List<Component> services, Map<String, String> environment) {
    var installation = Installation.find();
    return new TestStack(
        new StackSettings(
            data,
            model,
            plan,
            installation.home().resolve("config/forms"),
            services,
            freePorts(),
            Optional.empty(),
            environment),
        installation);
  }

  private static Map<Component, Integer> freePorts() {
    return Stream.of(Component.values())
        .collect(Collectors.toMap(component -> component, component -> Ports.free()));
  }

  /** Base address of a service. */
  public String url(Component service) {
    return settings.url(service);
  }

  /** Reads the topics of this stack. */
  public TopicReader topics() {
    return new TopicReader(settings.bootstrapServers(), settings.registryUrl());
  }

  /** Where brokers and registry are, for a Kafka client. */
  public Map<String, Object> kafka() {
    return Map.of(
        "bootstrap.servers",
        settings.bootstrapServers(),
        "schema.registry.url",
        settings.registryUrl());
  }

  /** The assignments so far. */
  public AssignmentLog assignments() {
    return new AssignmentLog(topics().all(Topics.ASSIGNMENTS));
  }

  /** Stops a service, when it has written down what it did. */
  public void end(Component service) {
    stack.jvm(service).orElseThrow().close();
  }

  /** Ends a service as a crash would, and starts it again. */
  public void crash(Component service) {
    stack.jvm(service).orElseThrow().kill();
    stack.start(service);
  }

  /**
   * Begins to import a file with a mapping of {@code config/mappings}, as {@code ./leadrelay
   * import} does.
   */
  public Program importing(Path file, String mapping, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leadrelay.stack.LeadRelay",
                "import",
                file.toString(),
                "--mapping",
                installation.home().resolve("config/mappings").resolve(mapping).toString(),
                "--url",
                url(Component.INGEST)));
    command.addAll(List.of(options));
    return Program.start(command, settings.logs());
  }

  @Override
  public void close() {
    stack.close();
  }
}
