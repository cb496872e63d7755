package dev.leadrelay.ingest.adapter.form;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The values of a form's fields, however they were sent. */
public final class FormReader {

  /** What a body turned out to be. */
  public sealed interface Reading {

    /** The first value of each field, by its name. */
    record Values(Map<String, String> all) implements Reading {}

    /** No form: why. */
    record Unreadable(Refusal reason) implements Reading {}
  }

  private final JsonEvents json;

  public FormReader(JsonEvents json) {
    this.json = json;
  }

  public Reading read(@Nullable String contentType, byte[] body) {
    var type = mediaType(contentType);
    if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
      return values(UrlEncoded.parse(body));
    }
    if (MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)) {
      return values(Multipart.parse(type.toString(), body));
    }
    return MediaType.APPLICATION_JSON.isCompatibleWith(type)
        ? texts(json.one(body))
        : new Reading.Unreadable(WRONG_CONTENT_TYPE);
  }

  private static MediaType mediaType(@Nullable String contentType) {
    try {
      return contentType == null
          ? MediaType.APPLICATION_OCTET_STREAM
          : MediaType.parseMediaType(contentType);
    } catch (InvalidMediaTypeException e) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }

  private static Reading values(Optional<Map<String, String>> parsed) {
    return parsed
        .<Reading>map(Reading.Values::new)
        .orElseGet(() -> new Reading.Unreadable(MALFORMED));
  }

  private static Reading texts(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Unreadable(var reason) -> new Reading.Unreadable(reason);
      case Parsed.Documents(var documents) -> {
        var texts = new HashMap<String, String>();
        documents
            .getFirst()
            .content()
            .forEach(
                (name, value) -> {
                  if (value != null) {
                    texts.put(name, value.toString());
                  }
                });
        yield new Reading.Values(texts);
      }
    };
  }

  private static final Refusal MALFORMED =
      new Refusal(
          RefusalCode.MALFORMED_FORM,
          "",
          "Expected form fields in UTF-8, but the body is cut off, holds a broken escape or other"
              + " bytes.");

  private static final Refusal WRONG_CONTENT_TYPE =
      new Refusal(
          RefusalCode.WRONG_CONTENT_TYPE,
          "",
          "Expected application/x-www-form-urlencoded, multipart/form-data or application/json, but"
              + " the content type is another one.");
}
