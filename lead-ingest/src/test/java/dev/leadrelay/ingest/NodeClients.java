package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Genuine client libraries from npm, at the versions of a lock file. */
record NodeClients(Path folder) {

  private static final Path SOURCES = Path.of("src/test/resources/segment-clients");
  private static final Path FOLDER = Path.of("target/segment-clients");

  /** Installs them; skips the test, saying what is missing, where there is no npm. */
  static NodeClients installOrSkip() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        isInstalled("node") && isInstalled("npm"),
        "Expected Node.js for the tests with genuine client libraries, but there is none. Install the"
            + " packages nodejs and npm (Debian, Fedora).");
    var clients = new NodeClients(FOLDER);
    Files.createDirectories(FOLDER);
    try (var files = Files.list(SOURCES)) {
      for (var file : files.toList()) {
        Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    clients.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
    return clients;
  }

  /** Runs a program in the folder of the clients and expects it to end well. */
  void run(String... command) throws IOException, InterruptedException {
    var log = folder.resolve(command[0] + ".log");
    var process =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended && process.waitFor() == 0)
        .as("%s\n%s", List.of(command), Files.readString(log))
        .isTrue();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
