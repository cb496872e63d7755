package dev.leadrelay.ingest.domain.translate;

import dev.leadrelay.ingest.domain.reception.Document;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that is being written in our words. It remembers the place of every value in the words
 * of the sender, so that a refusal can name it.
 */
public final class Draft {

  private final Map<String, Object> event = new HashMap<>(Map.of("specversion", "1.0"));
  private final Map<String, String> origins = new HashMap<>();

  /** Sets an attribute of the event, for example its id; nothing where there is no value. */
  public Draft attribute(String name, @Nullable Object value, String origin) {
    origins.put("/" + name, origin);
    if (value != null) {
      event.put(name, value);
    }
    return this;
  }

  /**
   * Puts a value into the data, unless there is one already or this one is blank.
   *
   * @param place names separated by dots: {@code person.email}
   * @param origin JSON pointer to the value in what was sent
   */
  public Draft put(String place, @Nullable Object value, String origin) {
    return put(List.of(place.split("\\.", -1)), value, origin);
  }

  /** Puts a value into the data under names that may themselves hold dots. */
  public Draft put(List<String> path, @Nullable Object value, String origin) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      origins.putIfAbsent(pointerTo(path), origin);
      return this;
    }
    var data = nested(event, "data");
    for (var name : path.subList(0, path.size() - 1)) {
      data = nested(data, name);
    }
    if (data.putIfAbsent(path.getLast(), value) == null) {
      origins.put(pointerTo(path), origin);
    }
    return this;
  }

  /** Says where a sender should look when something is missing at a place of the event. */
  public Draft missing(String pointer, String origin) {
    origins.put(pointer, origin);
    return this;
  }

  /** Takes out all that was put under a name of the data. */
  public Draft without(String name) {
    nested(event, "data").remove(name);
    return this;
  }

  /** True when a value was put at the place. */
  public boolean has(String place) {
    Object value = event.get("data");
    for (var name : place.split("\\.", -1)) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value != null;
  }

  /** The event, with the bytes that it was made of. */
  public Document toDocument(ByteBuffer raw) {
    return new Document(event, raw, origins);
  }

  private static String pointerTo(List<String> path) {
    var pointer = new StringBuilder("/data");
    path.forEach(name -> pointer.append('/').append(name.replace("~", "~0").replace("/", "~1")));
    return pointer.toString();
  }

  @SuppressWarnings("unchecked") // Only this class puts maps into the event.
  private static Map<String, Object> nested(Map<String, Object> place, String name) {
    return (Map<String, Object>) place.computeIfAbsent(name, _ -> new HashMap<String, Object>());
  }
}
