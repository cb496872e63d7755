package dev.leadrelay.system.files;

import dev.leadrelay.stack.adapter.process.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real lead files, which are not part of the repository: in {@code ../shared/data}, or where {@code
 * LEADRELAY_DATA} says.
 */
public final class RealLeads {

  private RealLeads() {}

  /** The file of that name, if it is there. */
  public static Optional<Path> find(String name) {
    var folder =
        Optional.ofNullable(System.getenv("LEADRELAY_DATA"))
            .map(Path::of)
            .orElseGet(() -> Installation.find().home().resolve("../shared/data"));
    return Optional.of(folder.resolve(name).normalize()).filter(Files::isRegularFile);
  }
}
