package dev.leadrelay.scoring.testdata;

import dev.leadrelay.scoring.adapter.model.ModelReader;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The models that tests use. */
public final class Models {

  private static final Path SPECIFICATION = Path.of("src/test/resources/models/spec.yml");

  private Models() {}

  /** The model of the specification, with which its worked examples are calculated. */
  public static ScoringModel ofTheSpecification() {
    return read(SPECIFICATION);
  }

  /** As the specification's, but a signal of pricing lives a year and a bounce is soon forgiven. */
  public static ScoringModel withSlowPricingAndFastBounce() {
    var text =
        text(SPECIFICATION)
            .replace("cap: 40, halfLife: 7d", "cap: 40, halfLife: 365d")
            .replace("points: 20,", "points: 40,")
            .replace("halfLife: 180d", "halfLife: 30d");
    return ModelReader.read("slow.yml", text);
  }

  /** The specification's model with some of its text replaced, each by what follows it. */
  public static ScoringModel with(String... beforeAndAfter) {
    var text = text(SPECIFICATION);
    for (int i = 0; i < beforeAndAfter.length; i += 2) {
      text = text.replace(beforeAndAfter[i], beforeAndAfter[i + 1]);
    }
    return ModelReader.read("changed.yml", text);
  }

  /** A model that is shipped. */
  public static ScoringModel shipped(String name) {
    return ModelReader.read(name, textOfShipped(name));
  }

  /** Its document. */
  public static String textOfShipped(String name) {
    return text(Path.of("../config/models").resolve(name));
  }

  private static ScoringModel read(Path file) {
    return ModelReader.read(String.valueOf(file.getFileName()), text(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
