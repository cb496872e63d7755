package dev.leadrelay.ingest.adapter.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
