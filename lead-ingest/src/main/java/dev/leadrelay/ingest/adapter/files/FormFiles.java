package dev.leadrelay.ingest.adapter.files;

import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.form.Forms;
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

/** Form definitions, one YAML file each. */
public final class FormFiles {

  private static final Logger log = LoggerFactory.getLogger(FormFiles.class);

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private FormFiles() {}

  /**
   * Reads every {@code .yml} file of a folder; there are no forms where there is no folder.
   *
   * @throws IllegalArgumentException naming the file that is not a form definition
   */
  public static Forms read(Path folder) {
    if (!Files.isDirectory(folder)) {
      log.warn("There is no folder {}: no form may post.", folder);
      return new Forms(List.of());
    }
    try (var files = Files.list(folder)) {
      return new Forms(
          files
              .filter(file -> file.toString().endsWith(".yml"))
              .sorted()
              .map(FormFiles::form)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormDefinition form(Path file) {
    try {
      return YAML.readValue(file, FormDefinition.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Expected a form definition in %s, but: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }
}
