package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests about models: JSON as strict as at the doors, and not without end. */
final class Wishes {

  private static final int LONGEST = 16 * 1024 * 1024;
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Wishes() {}

  /**
   * The request's body.
   *
   * @throws ProblemException 400 or 413 when it cannot be read
   */
  static Wish read(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          "Expected at most %d MiB, but the request is larger.".formatted(LONGEST / 1024 / 1024));
    }
    try {
      var fields = JSON.readValue(body, OBJECT);
      if (fields != null) {
        return new Wish(fields);
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
}
