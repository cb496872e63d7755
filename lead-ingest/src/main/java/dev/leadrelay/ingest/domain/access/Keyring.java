package dev.leadrelay.ingest.domain.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which source holds which key. A source may hold several, so that a key can be replaced. */
public final class Keyring {

  private final Map<Digest, String> sources = new HashMap<>();

  /**
   * A ring of keys.
   *
   * @throws IllegalArgumentException when two sources hold the same key
   */
  public Keyring(Collection<NamedSecret> keys) {
    for (var key : keys) {
      var other = sources.put(Digest.of(key.secret()), key.name());
      if (other != null && !other.equals(key.name())) {
        throw new IllegalArgumentException(
            "Expected each key to belong to one source, but '%s' and '%s' share one."
                .formatted(other, key.name()));
      }
    }
  }

  /** The source that holds the key; empty when nobody does. */
  public Optional<String> sourceOf(String key) {
    // By its hash: how long the search takes says nothing about how much of a key was guessed.
    return Optional.ofNullable(sources.get(Digest.of(key)));
  }

  public boolean isEmpty() {
    return sources.isEmpty();
  }
}
