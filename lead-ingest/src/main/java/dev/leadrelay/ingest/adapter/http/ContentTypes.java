package dev.leadrelay.ingest.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The media types that the doors take. */
final class ContentTypes {

  static final String EVENT = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";

  private ContentTypes() {}

  /**
   * Type and subtype in lower case; empty when there is none, or one in another charset than UTF-8.
   */
  static Optional<String> of(@Nullable String header) {
    try {
      return Optional.ofNullable(header)
          .map(MediaType::parseMediaType)
          .filter(
              type -> type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8))
          .map(type -> "%s/%s".formatted(type.getType(), type.getSubtype()));
    } catch (InvalidMediaTypeException | java.nio.charset.UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** True for application/json and for types built on it, in UTF-8. */
  static boolean isJson(String header) {
    return of(header).filter(type -> type.endsWith("/json") || type.endsWith("+json")).isPresent();
  }

  /** True when the sender asks for HTML by name, as browsers do and programs do not. */
  static boolean asksForHtml(@Nullable String accept) {
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
