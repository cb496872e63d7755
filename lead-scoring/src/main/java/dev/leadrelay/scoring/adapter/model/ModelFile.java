package dev.leadrelay.scoring.adapter.model;

import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** A scoring model in a file. */
public final class ModelFile {

  private ModelFile() {}

  /**
   * Its text.
   *
   * @throws InvalidModelException when it cannot be read
   */
  public static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidModelException(
          List.of(
              new ModelProblem(
                  nameOf(file),
                  1,
                  Optional.empty(),
                  "Expected a scoring model at leadrelay.scoring.model, but this file cannot be read")));
    }
  }

  /**
   * Compiles it.
   *
   * @throws InvalidModelException when it cannot be read or used
   */
  public static ScoringModel read(Resource file) {
    return ModelReader.read(nameOf(file), text(file));
  }

  private static String nameOf(Resource file) {
    return Objects.requireNonNullElse(file.getFilename(), file.getDescription());
  }
}
