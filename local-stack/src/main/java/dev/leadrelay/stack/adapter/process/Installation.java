package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The built tree that processes are started from.
 *
 * @param home root of the repository
 */
public record Installation(Path home) {

  private static final String BACKBONE = "local-stack/backbone/target";

  /**
   * The tree around the working directory, or the one that {@code LEADRELAY_HOME} names.
   *
   * @throws StartFailedException when there is none, or nothing was built in it
   */
  public static Installation find() {
    var named = Optional.ofNullable(System.getenv("LEADRELAY_HOME")).map(Path::of);
    var start = named.orElseGet(() -> Path.of("")).toAbsolutePath();
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve(BACKBONE + "/broker")))
        .findFirst()
        .map(Installation::new)
        .orElseThrow(
            () ->
                new StartFailedException(
                    "Expected the built broker in %s or above it, but found none: run './mvnw -Dquickly package' first."
                        .formatted(start)));
  }

  /** The broker and what starts it, in the order that a start cache was trained with. */
  List<Path> brokerClassPath() {
    return Stream.concat(Stream.of(leashJar()), jarsIn(backbone().resolve("broker"))).toList();
  }

  /** The registry's runnable jar and what starts it. */
  List<Path> registryClassPath() {
    return List.of(leashJar(), backbone().resolve("registry/quarkus-run.jar"));
  }

  /** The jar with the programs that run first in every child JVM. */
  Path leashJar() {
    return jarsIn(backbone())
        .findFirst()
        .orElseThrow(
            () ->
                new StartFailedException(
                    "Expected a jar in %s, but found none.".formatted(backbone())));
  }

  /** The runnable jar of a service, if it was built. */
  public Optional<Path> serviceJar(String module) {
    var target = home.resolve(module).resolve("target");
    return Files.isDirectory(target)
        ? jarsIn(target).filter(jar -> jar.toString().endsWith("-exec.jar")).findFirst()
        : Optional.empty();
  }

  private Path backbone() {
    return home.resolve(BACKBONE);
  }

  private static Stream<Path> jarsIn(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
