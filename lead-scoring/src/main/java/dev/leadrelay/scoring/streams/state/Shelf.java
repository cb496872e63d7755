package dev.leadrelay.scoring.streams.state;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record in the store that all kinds share. A store of its own for each would cost
 * files and memory in every partition, and a changelog there: what a commit costs under
 * exactly-once grows with the partitions that it covers.
 */
public final class Shelf<V> {

  /** Keys in their order, until it is closed. */
  public static final class Keys implements AutoCloseable {

    private final KeyValueIterator<String, byte[]> records;
    private final int prefix;

    private Keys(KeyValueIterator<String, byte[]> records, int prefix) {
      this.records = records;
      this.prefix = prefix;
    }

    public boolean hasNext() {
      return records.hasNext();
    }

    public String next() {
      return records.next().key.substring(prefix);
    }

    public String peek() {
      return records.peekNextKey().substring(prefix);
    }

    @Override
    public void close() {
      records.close();
    }
  }

  /** Comes behind every lead id, and so between the leads and everything else. */
  private static final String BEHIND_LEADS = "~";

  private static final String BEHIND_ALL = "\uffff";

  private final KeyValueStore<String, byte[]> store;
  private final String prefix;
  private final String end;
  private final Serde<V> values;

  private Shelf(KeyValueStore<String, byte[]> store, String prefix, String end, Serde<V> values) {
    this.store = store;
    this.prefix = prefix;
    this.end = end;
    this.values = values;
  }

  /** The leads themselves, under their plain ids, by which other instances find them. */
  public static Shelf<StoredLead> ofLeads(KeyValueStore<String, byte[]> store) {
    return new Shelf<>(store, "", BEHIND_LEADS, StateSerdes.lead());
  }

  /** Whether it is a lead that the store has under a key. */
  public static boolean isLead(String key) {
    return !key.startsWith(BEHIND_LEADS);
  }

  /**
   * Records of another kind.
   *
   * @param name different from every other in the store
   */
  public static <V> Shelf<V> named(
      String name, KeyValueStore<String, byte[]> store, Serde<V> values) {
    var prefix = BEHIND_LEADS + name + "/";
    return new Shelf<>(store, prefix, prefix + BEHIND_ALL, values);
  }

  public @Nullable V get(String key) {
    var bytes = store.get(prefix + key);
    return bytes == null ? null : values.deserializer().deserialize(prefix, bytes);
  }

  public void put(String key, V value) {
    store.put(prefix + key, values.serializer().serialize(prefix, value));
  }

  public void delete(String key) {
    store.delete(prefix + key);
  }

  public Keys keys() {
    return keysFrom("");
  }

  /** The keys from one on. */
  public Keys keysFrom(String from) {
    return new Keys(store.range(prefix + from, end), prefix.length());
  }

  /** The keys between two. */
  public Keys keys(String from, String to) {
    return new Keys(store.range(prefix + from, prefix + to), prefix.length());
  }
}
