package dev.leadrelay.stack.adapter.process;

import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Checks before anything is started that it can be: one clear sentence instead of half a stack. */
final class Preflight {

  /** Broker and registry, and one service, as measured with some air. */
  private static final long BACKBONE_MEGABYTES = 700;

  private static final long SERVICE_MEGABYTES = 450;
  private static final Path MEMORY = Path.of("/proc/meminfo");

  private Preflight() {}

  static void check(StackSettings settings, Installation installation) {
    List.of(settings.model(), settings.plan()).forEach(Preflight::requireFile);
    settings.services().forEach(service -> requireBuilt(service, installation));
    Stream.concat(Stream.of(Component.KAFKA, Component.REGISTRY), settings.services().stream())
        .forEach(component -> requireFree(component, settings.port(component)));
    availableMegabytes()
        .ifPresent(
            available ->
                requireMemory(
                    available,
                    BACKBONE_MEGABYTES + SERVICE_MEGABYTES * settings.services().size()));
  }

  private static void requireFile(Path file) {
    if (!Files.isReadable(file)) {
      throw new StartFailedException(
          "Expected a readable file at %s, but there is none.".formatted(file));
    }
  }

  private static void requireBuilt(Component service, Installation installation) {
    if (installation.serviceJar(service.title()).isEmpty()) {
      throw new StartFailedException(
          "Expected %s to be built, but %s has no runnable jar: run './mvnw -Dquickly package'."
              .formatted(
                  service.title(), installation.home().resolve(service.title() + "/target")));
    }
  }

  static void requireFree(Component component, int port) {
    if (!Ports.isFree(port)) {
      throw new StartFailedException(
          "Expected port %d to be free for %s, but another program listens on it: stop that one or choose another port with %s."
              .formatted(port, component.title(), component.portOption()));
    }
  }

  static void requireMemory(long available, long needed) {
    if (available < needed) {
      throw new StartFailedException(
          "Expected %,d MB of free memory, but only %,d MB are available: close other programs first."
              .formatted(needed, available));
    }
  }

  /** What Linux could give to new programs; unknown elsewhere, and then not checked. */
  private static OptionalLong availableMegabytes() {
    if (!Files.isReadable(MEMORY)) {
      return OptionalLong.empty();
    }
    try (var lines = Files.lines(MEMORY)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
