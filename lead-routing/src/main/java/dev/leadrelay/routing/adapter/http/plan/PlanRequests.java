package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.plan.InvalidPlanException;
import dev.leadrelay.routing.domain.plan.Plan;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests about plans, strictly and not without end. */
final class PlanRequests {

  private static final int LONGEST = 64 * 1024 * 1024;
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PlanRequests() {}

  /**
   * The request's body.
   *
   * @throws ProblemException 400 or 413 when it cannot be read
   */
  static Fields read(HttpServletRequest request, Mistakes wrong) throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          "Expected at most %d MiB, but the request is larger.".formatted(LONGEST / 1024 / 1024));
    }
    try {
      var fields = JSON.readValue(body, OBJECT);
      if (fields != null) {
        return new Fields("", fields, wrong);
      }
    } catch (JacksonException e) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, describe(e));
    }
    throw new ProblemException(
        HttpStatus.BAD_REQUEST, "Expected a JSON object, but the body is none.");
  }

  private static String describe(JacksonException e) {
    var place = e.getLocation();
    return place == null
        ? "Expected a well-formed JSON object, but it cannot be read."
        : "Expected a well-formed JSON object, but it cannot be read at line %d, column %d."
            .formatted(place.getLineNr(), place.getColumnNr());
  }

  /** The text of the field {@code plan}, which must be there. */
  static String yaml(Fields fields) {
    if (fields.any("plan") instanceof String yaml && !yaml.isBlank()) {
      return yaml;
    }
    fields.wrong("plan", "Expected the plan as a text with YAML, but there is none.");
    return "";
  }

  /** The compiled plan of the field {@code plan}; empty when there is none or it is wrong. */
  static Optional<Plan> plan(Fields fields, Mistakes wrong) {
    return switch (fields.any("plan")) {
      case null -> Optional.empty();
      case String yaml -> compiled(yaml, wrong);
      case Object _ -> {
        fields.wrong("plan", "Expected the plan as a text with YAML, but it is something else.");
        yield Optional.empty();
      }
    };
  }

  private static Optional<Plan> compiled(String yaml, Mistakes wrong) {
    try {
      return Optional.of(new PlanReader().read("plan", yaml));
    } catch (InvalidPlanException e) {
      wrong.add(e.problems());
      return Optional.empty();
    }
  }
}
