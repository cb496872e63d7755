package dev.leadrelay.ingest.domain.chatbot;

import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.translate.Draft;
import dev.leadrelay.ingest.domain.translate.Json;
import dev.leadrelay.ingest.domain.translate.Places;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the summaries of one chatbot become events.
 *
 * @param id the last part of the address that the bot posts to
 * @param source source of the events, a URI
 * @param conversation JSON pointer to the id of the conversation: told twice, it counts once
 * @param time JSON pointer to when it ended; null where the bot does not say
 * @param demo JSON pointer to whether the person wishes for a demo; null where the bot does not ask
 * @param fields where the value at each JSON pointer goes: {@code person.email}
 */
public record ChatbotDefinition(
    String id,
    String source,
    String conversation,
    @Nullable String time,
    @Nullable String demo,
    Map<String, String> fields) {

  private static final List<String> NO = List.of("", "no", "false", "off", "0", "nein");

  public ChatbotDefinition {
    fields = Map.copyOf(fields);
    fields.forEach(
        (pointer, place) -> {
          if (!pointer.startsWith("/") || !Places.isKnown(place)) {
            throw new IllegalArgumentException(
                "Expected '%s' of chatbot '%s' to be a JSON pointer that goes to a place such as person.email, but it goes to '%s'."
                    .formatted(pointer, id, place));
          }
        });
  }

  /** The qualified chat, and the request for a demo where the person wishes for one. */
  public List<Document> toEvents(Map<String, ?> summary, ByteBuffer raw) {
    var events = new ArrayList<Document>();
    var conversationId = Json.text(summary, conversation);
    events.add(draft(summary, "chat.qualified", conversationId).toDocument(raw));
    if (demo != null && conversationId != null && isWished(Json.at(summary, demo))) {
      events.add(draft(summary, "demo.requested", conversationId + "/demo").toDocument(raw));
    }
    return events;
  }

  private Draft draft(Map<String, ?> summary, String type, @Nullable String eventId) {
    var draft =
        new Draft()
            .attribute("id", eventId, conversation)
            .attribute("source", source, "")
            .attribute("type", type, "")
            .attribute(
                "time", time == null ? null : Json.text(summary, time), time == null ? "" : time);
    new TreeMap<>(fields)
        .forEach((pointer, place) -> draft.put(place, valueAt(summary, pointer, place), pointer));
    if (!draft.has(Places.MARKETING)) {
      draft.without("consent");
    }
    return draft;
  }

  private static @Nullable Object valueAt(Map<String, ?> summary, String pointer, String place) {
    var value = Json.at(summary, pointer);
    if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
      return value;
    }
    if (place.equals(Places.MARKETING)) {
      return isWished(value);
    }
    return place.startsWith("properties.") || place.contains(".attributes.")
        ? value
        : value instanceof Boolean ? value : Json.text(value);
  }

  private static boolean isWished(@Nullable Object value) {
    return value != null && !NO.contains(value.toString().strip().toLowerCase(Locale.ROOT));
  }
}
