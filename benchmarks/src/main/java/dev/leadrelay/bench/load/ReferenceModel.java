package dev.leadrelay.bench.load;

import dev.leadrelay.scoring.adapter.model.ModelReader;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import dev.leadrelay.stack.adapter.process.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The scoring model that figures are given for: 60 rules. */
public final class ReferenceModel {

  public static final String FILE = "benchmarks/model.yml";

  private ReferenceModel() {}

  public static ScoringModel read() {
    try {
      return ModelReader.read(FILE, Files.readString(Installation.find().home().resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
