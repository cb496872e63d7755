package dev.leadrelay.ingest.adapter.json;

import static dev.leadrelay.ingest.domain.refusal.RefusalCode.BATCH_TOO_LARGE;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MALFORMED_JSON;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MISSING_FIELD;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.NOT_UTF8;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.WRONG_TYPE;

import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON bodies strictly: UTF-8, one value, no name twice in an object. What is wrong is told
 * with its place and without its content.
 */
public final class JsonEvents {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final int maxBatch;

  /**
   * @param maxBatch how many events one batch may hold
   */
  public JsonEvents(int maxBatch) {
    this.maxBatch = maxBatch;
  }

  /** Reads a body that is one object. */
  public Parsed one(byte[] body) {
    return parse(
        body,
        (parser, _) -> {
          if (parser.nextToken() != JsonToken.START_OBJECT) {
            return unreadable(WRONG_TYPE, "Expected one JSON object, but the body is none.");
          }
          var document = new Document(json.readValue(parser, OBJECT), ByteBuffer.wrap(body));
          return new Parsed.Documents(List.of(document));
        });
  }

  /** Reads a body that is an array of objects. */
  public Parsed batch(byte[] body) {
    return parse(body, this::readBatch);
  }

  /**
   * Reads a body that is an object with an array of objects in it.
   *
   * @param array name of the array
   * @param envelope where everything else in the object is put
   */
  public Parsed enclosed(byte[] body, String array, Map<String, Object> envelope) {
    return parse(body, (parser, text) -> readEnclosed(parser, text, array, envelope));
  }

  private Parsed readEnclosed(
      JsonParser parser, String text, String array, Map<String, Object> envelope) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return unreadable(WRONG_TYPE, "Expected one JSON object, but the body is none.");
    }
    Parsed elements = missing(array);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      if (parser.nextToken() != JsonToken.START_ARRAY || !name.equals(array)) {
        envelope.put(name, json.readValue(parser, Object.class));
        continue;
      }
      elements = readElements(parser, text, "/" + array);
      if (elements instanceof Parsed.Unreadable) {
        return elements;
      }
    }
    return elements;
  }

  private static Parsed missing(String array) {
    return new Parsed.Unreadable(
        new Refusal(
            MISSING_FIELD, "/" + array, "Expected an array of messages, but there is none."));
  }

  private Parsed readBatch(JsonParser parser, String text) {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      return unreadable(WRONG_TYPE, "Expected a JSON array of events, but the body is none.");
    }
    return readElements(parser, text, "");
  }

  private Parsed readElements(JsonParser parser, String text, String pointer) {
    var documents = new ArrayList<Document>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (documents.size() == maxBatch) {
        return unreadable(
            BATCH_TOO_LARGE,
            "Expected at most %d events in a batch, but there are more.".formatted(maxBatch));
      }
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return new Parsed.Unreadable(
            new Refusal(
                WRONG_TYPE,
                pointer + "/" + documents.size(),
                "Expected an event as a JSON object, but it is none."));
      }
      documents.add(readElement(parser, text));
    }
    return new Parsed.Documents(documents);
  }

  private Document readElement(JsonParser parser, String text) {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    var content = json.readValue(parser, OBJECT);
    int end = (int) parser.currentLocation().getCharOffset();
    return new Document(
        content, ByteBuffer.wrap(text.substring(start, end).getBytes(StandardCharsets.UTF_8)));
  }

  @FunctionalInterface
  private interface Reading {
    Parsed read(JsonParser parser, String text);
  }

  private Parsed parse(byte[] body, Reading reading) {
    var text = Utf8.decode(body);
    if (text.isEmpty()) {
      return unreadable(
          NOT_UTF8, "Expected text in UTF-8, but the body holds bytes that are not UTF-8.");
    }
    try (var parser = json.createParser(text.get())) {
      var parsed = reading.read(parser, text.get());
      return parsed instanceof Parsed.Documents && parser.nextToken() != null
          ? unreadable(MALFORMED_JSON, "Expected one JSON value, but there is more after it.")
          : parsed;
    } catch (JacksonException e) {
      return unreadable(MALFORMED_JSON, describe(e));
    }
  }

  private static String describe(JacksonException e) {
    var place = e.getLocation();
    return place == null
        ? "Expected well-formed JSON, but it cannot be read."
        : "Expected well-formed JSON, but it cannot be read at line %d, column %d."
            .formatted(place.getLineNr(), place.getColumnNr());
  }

  private static Parsed unreadable(RefusalCode code, String detail) {
    return new Parsed.Unreadable(new Refusal(code, "", detail));
  }
}
