package dev.leadrelay.ingest.adapter.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tables that ship with the service: one entry per line, # begins a comment. */
public final class Tables {

  private Tables() {}

  /**
   * Reads a table.
   *
   * @param name file name under {@code tables/} on the class path
   */
  public static List<String> read(String name) {
    try (var stream = Tables.class.getResourceAsStream("/tables/" + name);
        var reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return entries(reader.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table of the operator's own; there is nothing in one that does not exist. */
  public static List<String> readFile(Path file) {
    if (Files.notExists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return entries(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> entries(Stream<String> lines) {
    return lines
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
