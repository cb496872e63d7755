package dev.leadrelay.stack.adapter.file;

import dev.leadrelay.stack.domain.transfer.Position;
import dev.leadrelay.stack.domain.transfer.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * How far an import got, so that the next one goes on there. Belongs to one content of one file
 * under one mapping; with any other it is worth nothing.
 */
public final class PositionFile {

  private final Path file;
  private final String key;

  /**
   * @param file where it is kept
   * @param key what tells this import from any other
   */
  public PositionFile(Path file, String key) {
    this.file = file;
    this.key = key;
  }

  /** Where an earlier run of the same import stopped. */
  public Optional<Position> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var kept = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!key.equals(kept.getProperty("key"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Position(
            Instant.parse(kept.getProperty("began")),
            new Tally(
                number(kept, "rows"),
                number(kept, "accepted"),
                number(kept, "duplicates"),
                number(kept, "refusedRows"))));
  }

  /** Replaces what was kept, all or nothing. */
  public void write(Position position) {
    var kept = new Properties();
    kept.setProperty("key", key);
    kept.setProperty("began", position.began().toString());
    kept.setProperty("rows", String.valueOf(position.tally().rows()));
    kept.setProperty("accepted", String.valueOf(position.tally().accepted()));
    kept.setProperty("duplicates", String.valueOf(position.tally().duplicates()));
    kept.setProperty("refusedRows", String.valueOf(position.tally().refusedRows()));
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (var writer = Files.newBufferedWriter(fresh)) {
        kept.store(writer, "How far an import got. Delete it to import from the first row.");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets it: the import is complete. */
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Properties kept, String name) {
    return Long.parseLong(kept.getProperty(name));
  }
}
