package dev.leadrelay.scoring.streams;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record in a store that several kinds share: a store of its own for each of what is
 * seldom needed would cost files, memory and a changelog in every partition.
 */
final class Shelf<V> {

  /** Keys in their order, until it is closed. */
  static final class Keys implements AutoCloseable {

    private final KeyValueIterator<String, byte[]> records;
    private final int prefix;

    private Keys(KeyValueIterator<String, byte[]> records, int prefix) {
      this.records = records;
      this.prefix = prefix;
    }

    boolean hasNext() {
      return records.hasNext();
    }

    String next() {
      return records.next().key.substring(prefix);
    }

    String peek() {
      return records.peekNextKey().substring(prefix);
    }

    @Override
    public void close() {
      records.close();
    }
  }

  private static final String BEHIND_ALL = "\uffff";

  private final KeyValueStore<String, byte[]> store;
  private final String prefix;
  private final Serde<V> values;

  /**
   * @param name of the shelf, different from every other in the store
   */
  Shelf(KeyValueStore<String, byte[]> store, String name, Serde<V> values) {
    this.store = store;
    this.prefix = name + "/";
    this.values = values;
  }

  @Nullable V get(String key) {
    var bytes = store.get(prefix + key);
    return bytes == null ? null : values.deserializer().deserialize(prefix, bytes);
  }

  void put(String key, V value) {
    store.put(prefix + key, values.serializer().serialize(prefix, value));
  }

  void delete(String key) {
    store.delete(prefix + key);
  }

  Keys keys() {
    return keys("", BEHIND_ALL);
  }

  /** The keys between two. */
  Keys keys(String from, String to) {
    return new Keys(store.range(prefix + from, prefix + to), prefix.length());
  }
}
