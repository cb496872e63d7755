package dev.leadrelay.ingest.domain.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of a person, a company or a campaign: values by the field names of the
 * contract, and whatever else the sender chose to tell.
 *
 * @param fields text, whole numbers and truth values by the names in {@link Fields}
 * @param attributes further scalars by the sender's own names
 */
public record Traits(Map<String, Object> fields, Map<String, Object> attributes) {

  public static final Traits NONE = new Traits(Map.of(), Map.of());

  public Traits {
    fields = Map.copyOf(fields);
    attributes = Map.copyOf(attributes);
  }

  public boolean isEmpty() {
    return fields.isEmpty() && attributes.isEmpty();
  }

  public Optional<String> text(String field) {
    return Optional.ofNullable((String) fields.get(field));
  }

  /** The value of a field, or null when the event does not say. */
  public @Nullable Object get(String field) {
    return fields.get(field);
  }

  public Traits with(String field, Object value) {
    var changed = new HashMap<>(fields);
    changed.put(field, value);
    return new Traits(changed, attributes);
  }

  public Traits without(String field) {
    var changed = new HashMap<>(fields);
    changed.remove(field);
    return new Traits(changed, attributes);
  }

  /** Puts the normal form of a value in its field, and what was sent beside it where it differs. */
  public Traits normalised(String field, String given, Optional<?> normal) {
    var kept = normal.filter(given::equals).isPresent() ? this : with(field + "Given", given);
    return normal.map(value -> kept.with(field, value)).orElseGet(() -> kept.without(field));
  }
}
