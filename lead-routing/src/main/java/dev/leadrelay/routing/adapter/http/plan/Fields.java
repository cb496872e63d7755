package dev.leadrelay.routing.adapter.http.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An object of a request. Notes everything that is wrong, to tell it all at once. */
final class Fields {

  private static final int LONGEST_TEXT = 1_000;

  private final String pointer;
  private final Map<?, ?> fields;
  private final Mistakes wrong;

  Fields(String pointer, Map<?, ?> fields, Mistakes wrong) {
    this.pointer = pointer;
    this.fields = fields;
    this.wrong = wrong;
  }

  /** An element of a list, or an object without fields when it is no object. */
  static Fields of(String pointer, @Nullable Object value, Mistakes wrong) {
    if (value instanceof Map<?, ?> map) {
      return new Fields(pointer, map, wrong);
    }
    wrong.add(pointer, "Expected an object, but found something else.");
    return new Fields(pointer, Map.of(), wrong);
  }

  /** Tells fields that nobody asks for: most often they are misspelt. */
  Fields allow(Set<String> names) {
    for (var name : fields.keySet()) {
      if (!names.contains(String.valueOf(name))) {
        wrong.add(
            pointer + "/" + name,
            "Expected one of %s, but found another field.".formatted(new TreeSet<>(names)));
      }
    }
    return this;
  }

  boolean has(String name) {
    return fields.get(name) != null;
  }

  Map<?, ?> all() {
    return fields;
  }

  @Nullable Object any(String name) {
    return fields.get(name);
  }

  /** An object that need not be there. */
  Optional<Fields> object(String name) {
    var value = fields.get(name);
    return value == null ? Optional.empty() : Optional.of(of(at(name), value, wrong));
  }

  /** The objects of a list that need not be there. */
  List<Fields> objects(String name, int most) {
    var value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      wrong.add(at(name), "Expected a list, but found something else.");
      return List.of();
    }
    if (list.size() > most) {
      wrong.add(
          at(name), "Expected at most %d entries, but found %d.".formatted(most, list.size()));
      return List.of();
    }
    List<Fields> objects = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      objects.add(of(at(name) + "/" + i, list.get(i), wrong));
    }
    return objects;
  }

  /** A text that must be there. */
  String text(String name) {
    var text = maybeText(name);
    if (text == null && fields.get(name) == null) {
      wrong.add(at(name), "Expected a text, but it is missing.");
    }
    return text == null ? "" : text;
  }

  /** A text that need not be there. */
  @Nullable String maybeText(String name) {
    var value = fields.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT) {
      return text.strip();
    }
    wrong.add(
        at(name),
        "Expected a text of at most %d characters, but found something else."
            .formatted(LONGEST_TEXT));
    return null;
  }

  /** A number that need not be there. */
  double number(String name, double otherwise) {
    var value = fields.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    wrong.add(at(name), "Expected a number, but found something else.");
    return otherwise;
  }

  /** A whole number of 0 or more that must be there. */
  long required(String name) {
    if (fields.get(name) instanceof Integer number && number >= 0) {
      return number;
    }
    wrong.add(at(name), "Expected a whole number of 0 or more, but there is none.");
    return 0;
  }

  /** A flag that need not be there. */
  boolean flag(String name) {
    var value = fields.get(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    wrong.add(at(name), "Expected true or false, but found something else.");
    return false;
  }

  /** An instant that must be there. */
  Optional<Instant> instant(String name) {
    if (!has(name)) {
      wrong.add(at(name), "Expected an instant such as 2026-03-02T08:00:00Z, but it is missing.");
      return Optional.empty();
    }
    return Optional.ofNullable(maybeInstant(name));
  }

  /** An instant that need not be there. */
  @Nullable Instant maybeInstant(String name) {
    var value = fields.get(name);
    if (value == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(String.valueOf(value)).toInstant();
    } catch (DateTimeException e) {
      wrong.add(
          at(name), "Expected an instant such as 2026-03-02T08:00:00Z, but found something else.");
      return null;
    }
  }

  void wrong(String name, String detail) {
    wrong.add(at(name), detail);
  }

  private String at(String name) {
    return name.isEmpty() ? pointer : pointer + "/" + name;
  }
}
