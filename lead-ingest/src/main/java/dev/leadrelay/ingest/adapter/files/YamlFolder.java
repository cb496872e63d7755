package dev.leadrelay.ingest.adapter.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A folder of definitions of one kind, one YAML file each. */
public final class YamlFolder {

  private static final Logger log = LoggerFactory.getLogger(YamlFolder.class);

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private YamlFolder() {}

  /**
   * Reads every {@code .yml} file; there are no definitions where there is no folder.
   *
   * @throws IllegalArgumentException naming the file that is not such a definition
   */
  public static <T> List<T> read(Path folder, Class<T> kind) {
    if (!Files.isDirectory(folder)) {
      log.warn("There is no folder {}: nothing of it is set up.", folder);
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .sorted()
          .map(file -> definition(file, kind))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T definition(Path file, Class<T> kind) {
    try {
      return YAML.readValue(file, kind);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Expected a definition in %s, but: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }
}
