package dev.leadrelay.kit.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every edition of every document, by version. Safe for many threads. */
public final class Editions {

  private final Map<String, ConcurrentSkipListMap<Integer, Edition>> byId =
      new ConcurrentHashMap<>();

  /** Takes one in; the same one again changes nothing. */
  public void add(Edition edition) {
    byId.computeIfAbsent(edition.id(), id -> new ConcurrentSkipListMap<>())
        .put(edition.version(), edition);
  }

  /** The editions of a document, newest first. */
  public List<Edition> of(String id) {
    var all = new ArrayList<>(byId.getOrDefault(id, new ConcurrentSkipListMap<>()).values());
    Collections.reverse(all);
    return all;
  }

  /** The newest edition of a document. */
  public Optional<Edition> newest(String id) {
    return of(id).stream().findFirst();
  }
}
