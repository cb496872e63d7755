package dev.leadrelay.stack.adapter.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How to start one child JVM.
 *
 * @param name what it is called at the terminal
 * @param options options of the JVM itself
 * @param classPath jars, in order
 * @param mainClass the program
 * @param arguments the program's arguments
 * @param environment variables added to the parent's
 * @param log file that takes its output
 * @param cacheFolder where its start cache is kept, if it has one
 */
record JvmCommand(
    String name,
    List<String> options,
    List<Path> classPath,
    String mainClass,
    List<String> arguments,
    Map<String, String> environment,
    Path log,
    Optional<Path> cacheFolder) {

  /**
   * Ctrl-C reaches every process of the terminal at once; the broker must not stop before those who
   * still need it. A JVM leaves signals alone that were ignored when it was started.
   */
  private static final List<String> DEAF_TO_THE_TERMINAL =
      List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private static final String LEASH = "dev.leadrelay.stack.child.Leash";

  /** The process to start: the program on a leash that is held by this JVM. */
  ProcessBuilder toProcess() {
    List<String> words = new ArrayList<>(DEAF_TO_THE_TERMINAL);
    words.add(java().toString());
    words.addAll(options);
    cache().ifPresent(cache -> words.addAll(cache.options()));
    words.add("-cp");
    words.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    words.add(LEASH);
    words.add(String.valueOf(ProcessHandle.current().pid()));
    words.add(mainClass);
    words.addAll(arguments);
    var process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    process.environment().putAll(environment);
    return process;
  }

  /** Its start cache, if it has one. */
  Optional<StartCache> cache() {
    return cacheFolder.map(folder -> StartCache.of(folder, mainClass, classPath));
  }

  /** The launcher of the JDK that this JVM runs on. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
