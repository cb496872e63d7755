package dev.leadrelay.ingest.domain.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of a person, a company or a campaign: values by the field names of the
 * contract, and whatever else the sender chose to tell.
 *
 * <p>No record, as a record copies its maps twice for each step that changes one of them.
 */
public final class Traits {

  public static final Traits NONE = new Traits(Map.of(), Map.of());

  private final Map<String, Object> fields;
  private final Map<String, Object> attributes;

  /** Takes both over: nobody changes them from now on. */
  private Traits(Map<String, Object> fields, Map<String, Object> attributes) {
    this.fields = fields;
    this.attributes = attributes;
  }

  /**
   * Traits with copies of both.
   *
   * @param fields text, whole numbers and truth values by the names in {@link Fields}
   * @param attributes further scalars by the sender's own names
   */
  public static Traits of(Map<String, Object> fields, Map<String, Object> attributes) {
    return new Traits(new HashMap<>(fields), Map.copyOf(attributes));
  }

  public Map<String, Object> attributes() {
    return attributes;
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

  /** Puts the normal form of a value in its field, and what was sent beside it where it differs. */
  public Traits normalised(String field, String given, Optional<?> normal) {
    if (normal.filter(given::equals).isPresent()) {
      return this;
    }
    var changed = new HashMap<>(fields);
    changed.put(field + "Given", given);
    changed.remove(field);
    normal.ifPresent(value -> changed.put(field, value));
    return new Traits(changed, attributes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Traits that
        && fields.equals(that.fields)
        && attributes.equals(that.attributes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, attributes);
  }

  /** The names only: the values are personal data. */
  @Override
  public String toString() {
    return fields.keySet() + " and " + attributes.keySet();
  }
}
