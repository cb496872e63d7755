package dev.leadrelay.bench.latency;

import dev.leadrelay.bench.load.BenchmarkPlan;
import dev.leadrelay.bench.load.ReferenceModel;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentEventKind;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.adapter.process.Installation;
import dev.leadrelay.stack.adapter.process.LocalStack;
import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * The real path: ingest, scoring and routing as processes of the local stack, each lead HOT at
 * once.
 */
final class ServicePath implements Path {

  private static final List<Component> SERVICES =
      List.of(Component.INGEST, Component.SCORING, Component.ROUTING);

  @Override
  public String name() {
    return "HTTP accept to assignment";
  }

  @Override
  public Open open() {
    var folder = temporary();
    var settings = settings(folder);
    var stack = LocalStack.start(settings, Installation.find(), new Silence());
    var cluster = new Cluster(settings.bootstrapServers(), settings.registryUrl());
    return new Open(
        new HttpDoor(settings.port(Component.INGEST)),
        new Arrivals(Topics.ASSIGNMENTS.name(), ServicePath::isOpened, cluster),
        List.<AutoCloseable>of(
            () -> FileSystemUtils.deleteRecursively(folder), stack, stack::kill));
  }

  private static boolean isOpened(Object event) {
    return event instanceof AssignmentEvent step && step.getKind() == AssignmentEventKind.OPENED;
  }

  private static StackSettings settings(java.nio.file.Path folder) {
    var home = Installation.find().home();
    Map<Component, Integer> ports = new EnumMap<>(Component.class);
    for (var component : Component.values()) {
      ports.put(component, Ports.free());
    }
    return new StackSettings(
        folder,
        home.resolve(ReferenceModel.FILE),
        home.resolve(BenchmarkPlan.FILE),
        home.resolve("config/forms"),
        SERVICES,
        ports,
        Optional.empty(),
        Map.of());
  }

  private static java.nio.file.Path temporary() {
    try {
      return Files.createTempDirectory("leadrelay-bench-stack");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
