package dev.leadrelay.scoring.adapter.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is wrong with one document, so that all of it can be told at once. */
final class Problems {

  private final String file;
  private final List<ModelProblem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(Mark place, Optional<String> rule, String reason) {
    found.add(new ModelProblem(file, place.getLine() + 1, rule, reason));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  InvalidModelException asException() {
    return new InvalidModelException(
        found.stream().sorted(Comparator.comparingInt(ModelProblem::line)).toList());
  }
}
