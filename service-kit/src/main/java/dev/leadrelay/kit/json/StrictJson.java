package dev.leadrelay.kit.json;

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

/** Reads bodies without guessing: a name that stands twice, or text behind the end, is refused. */
public final class StrictJson {

  private static final int BYTES_PER_MIB = 1024 * 1024;
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * The object in a request's body.
   *
   * @param longest size of a body in MiB that is still read
   * @throws ProblemException 400 or 413 when it cannot be read
   */
  public static Map<String, @Nullable Object> object(HttpServletRequest request, int longest)
      throws IOException {
    var body = request.getInputStream().readNBytes(longest * BYTES_PER_MIB + 1);
    if (body.length > longest * BYTES_PER_MIB) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          "Expected at most %d MiB, but the request is larger.".formatted(longest));
    }
    try {
      var fields = JSON.readValue(body, OBJECT);
      if (fields != null) {
        return fields;
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
