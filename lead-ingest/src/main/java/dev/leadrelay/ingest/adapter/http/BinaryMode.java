package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.reception.Document;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudEvent in the binary mode of its HTTP binding: the attributes are headers and the body is
 * the data.
 */
final class BinaryMode {

  private static final String ATTRIBUTE = "ce-";
  private static final JsonMapper JSON = new JsonMapper();

  private BinaryMode() {}

  static boolean isUsedBy(HttpServletRequest request) {
    return request.getHeader(ATTRIBUTE + "specversion") != null;
  }

  /** The event of headers and body; its raw form is the same event in structured mode. */
  static Parsed read(HttpServletRequest request, byte[] body, JsonEvents json) {
    var attributes = attributes(request);
    if (body.length == 0) {
      return new Parsed.Documents(List.of(new Document(attributes, structured(attributes, body))));
    }
    return switch (json.one(body)) {
      case Parsed.Unreadable unreadable -> unreadable;
      case Parsed.Documents(var data) -> {
        var event = new HashMap<String, Object>(attributes);
        event.put("data", data.getFirst().content());
        yield new Parsed.Documents(List.of(new Document(event, structured(attributes, body))));
      }
    };
  }

  private static Map<String, String> attributes(HttpServletRequest request) {
    var attributes = new HashMap<String, String>();
    for (var name : Collections.list(request.getHeaderNames())) {
      var lowerCase = name.toLowerCase(Locale.ROOT);
      if (lowerCase.startsWith(ATTRIBUTE)) {
        attributes.put(
            lowerCase.substring(ATTRIBUTE.length()), HeaderValue.decode(request.getHeader(name)));
      }
    }
    return attributes;
  }

  /** What was in the headers would be lost if only the body were kept. */
  private static ByteBuffer structured(Map<String, String> attributes, byte[] body) {
    var head = JSON.writeValueAsString(attributes);
    if (body.length == 0) {
      return StandardCharsets.UTF_8.encode(head);
    }
    var start = head.substring(0, head.length() - 1) + ",\"data\":";
    var opening = start.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(opening.length + body.length + 1)
        .put(opening)
        .put(body)
        .put((byte) '}')
        .flip();
  }
}
