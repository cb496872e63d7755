package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.scoring.adapter.model.InvalidModelException;
import dev.leadrelay.scoring.adapter.model.ModelReader;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The fields of a request about models. Notes everything that is wrong, to tell it all at once. */
final class Wish {

  private final Map<String, @Nullable Object> fields;
  private final List<Place> wrong = new ArrayList<>();

  Wish(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  /** A field of any kind; null when it is not there. */
  @Nullable Object field(String name) {
    return fields.get(name);
  }

  /** A text that must be there. */
  String text(String name, int longest) {
    if (fields.get(name) instanceof String text && !text.isBlank() && text.length() <= longest) {
      return text.strip();
    }
    wrong(
        "/" + name,
        "Expected a text of at most %d characters, but there is none such.".formatted(longest));
    return "";
  }

  /** A whole number that must be there. */
  int number(String name) {
    if (fields.get(name) instanceof Integer number && number >= 0) {
      return number;
    }
    wrong("/" + name, "Expected a whole number of 0 or more, but there is none.");
    return 0;
  }

  /** A list that must be there, though it may be empty. */
  List<?> list(String name, int longest) {
    if (!(fields.get(name) instanceof List<?> list)) {
      wrong("/" + name, "Expected a list, but there is none.");
      return List.of();
    }
    if (list.size() > longest) {
      wrong(
          "/" + name,
          "Expected at most %d entries, but there are %d.".formatted(longest, list.size()));
      return List.of();
    }
    return list;
  }

  /** The compiled model, if one is given that can be used. */
  Optional<ScoringModel> model() {
    return switch (fields.get("model")) {
      case null -> Optional.empty();
      case String yaml -> compiled(yaml);
      case Object _ -> {
        wrong("/model", "Expected the model as a text with YAML, but it is something else.");
        yield Optional.empty();
      }
    };
  }

  /** The compiled model, which must be given. */
  Optional<ScoringModel> requiredModel() {
    if (fields.get("model") == null) {
      wrong("/model", "Expected the model as a text with YAML, but it is missing.");
    }
    return model();
  }

  private Optional<ScoringModel> compiled(String yaml) {
    try {
      return Optional.of(ModelReader.read("model", yaml));
    } catch (InvalidModelException e) {
      e.problems().forEach(problem -> wrong.add(Place.in(problem)));
      return Optional.empty();
    }
  }

  void wrong(String pointer, String detail) {
    wrong.add(Place.at(pointer, detail));
  }

  void wrong(List<Place> places) {
    wrong.addAll(places);
  }

  /**
   * Ends here if anything is wrong.
   *
   * @throws ProblemException 400 with every place
   */
  void check() {
    if (wrong.isEmpty()) {
      return;
    }
    var problem =
        new ProblemException(
            HttpStatus.BAD_REQUEST,
            "Expected a request without mistakes, but found %d: %s"
                .formatted(wrong.size(), wrong.getFirst().sentence()));
    problem.getBody().setProperty("errors", List.copyOf(wrong));
    throw problem;
  }
}
