package dev.leadrelay.ingest.domain.tracking;

import dev.leadrelay.ingest.domain.translate.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nested values as single ones: {@code products[0].name} is {@code products_0_name}. Rules read
 * single values by name, and clients send what they like.
 */
final class Flat {

  /** Fewer than an event may have, as it has some of its own; what comes first is kept. */
  private static final int MOST = 90;

  private static final int LONGEST_NAME = 100;

  private static final int DEEPEST = 5;

  private final Draft draft;
  private final List<String> place;
  private int count;

  private Flat(Draft draft, String place) {
    this.draft = draft;
    this.place = List.of(place.split("\\.", -1));
  }

  /** Puts all values but some at a place of the event. */
  static void put(Draft draft, String place, Map<?, ?> values, String origin, Set<String> but) {
    var flat = new Flat(draft, place);
    values.forEach(
        (name, value) -> {
          if (!but.contains(name)) {
            flat.add(name.toString(), value, origin + "/" + escaped(name), DEEPEST);
          }
        });
  }

  private void add(String name, @Nullable Object value, String origin, int deep) {
    switch (value) {
      case null -> {}
      case Map<?, ?> nested when deep > 0 ->
          nested.forEach(
              (key, inner) -> add(name + "_" + key, inner, origin + "/" + escaped(key), deep - 1));
      case List<?> list when deep > 0 -> {
        for (int i = 0; i < list.size(); i++) {
          add(name + "_" + i, list.get(i), origin + "/" + i, deep - 1);
        }
      }
      case Map<?, ?> _, List<?> _ -> {}
      case Object single -> addSingle(name, single, origin);
    }
  }

  private void addSingle(String name, Object value, String origin) {
    if (name.length() <= LONGEST_NAME && count++ < MOST) {
      var path = new ArrayList<>(place);
      path.add(name);
      draft.put(path, value, origin);
    }
  }

  private static String escaped(Object name) {
    return name.toString().replace("~", "~0").replace("/", "~1");
  }
}
