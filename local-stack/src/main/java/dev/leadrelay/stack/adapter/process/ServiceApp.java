package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;

/**
 * A service's runnable jar, extracted: it starts faster, and a start cache needs its libraries as
 * plain jars.
 *
 * @param jar the thin jar, whose manifest names the libraries beside it
 * @param mainClass the application
 */
record ServiceApp(Path jar, String mainClass) {

  /** Extracts the jar below a folder, unless that was done already for this very jar. */
  static ServiceApp extracted(Path executable, String name, Path folder) {
    try {
      var home = folder.resolve(name);
      var stamp = home.resolve("extracted-from");
      var wanted = fingerprint(executable);
      if (!Files.isRegularFile(stamp) || !Files.readString(stamp).equals(wanted)) {
        if (Files.isDirectory(home)) {
          PathUtils.deleteDirectory(home);
        }
        extract(executable, home, folder.resolve(name + "-extract.log"));
        stampWithNow(home);
        Files.writeString(stamp, wanted);
      }
      return in(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells builds apart by what is in them: a jar built again from the same sources is the same. */
  private static String fingerprint(Path executable) throws IOException {
    try (var opened = new JarFile(executable.toFile())) {
      return opened.stream()
          .map(entry -> "%s %d".formatted(entry.getName(), entry.getCrc()))
          .sorted()
          .collect(Collectors.joining("\n"));
    }
  }

  private static void extract(Path executable, Path home, Path log) throws IOException {
    Files.createDirectories(home.getParent());
    var extraction =
        new ProcessBuilder(
                JvmCommand.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                executable.toString(),
                "extract",
                "--destination",
                home.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (extraction.waitFor() != 0) {
        throw new StartFailedException(
            "Expected to extract %s, but it failed; the log is %s.".formatted(executable, log));
      }
    } catch (InterruptedException e) {
      extraction.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StartFailedException("Interrupted while extracting %s.".formatted(executable), e);
    }
  }

  /** A reproducible build gives all jars one time, but a start cache tells jars apart by it. */
  private static void stampWithNow(Path home) throws IOException {
    var now = FileTime.from(Instant.now());
    try (var files = Files.walk(home)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, now);
      }
    }
  }

  private static ServiceApp in(Path home) throws IOException {
    try (var files = Files.list(home)) {
      var jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
      try (var opened = new JarFile(jar.toFile())) {
        return new ServiceApp(
            jar, opened.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS));
      }
    }
  }
}
