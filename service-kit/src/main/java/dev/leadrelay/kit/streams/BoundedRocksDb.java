package dev.leadrelay.kit.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** Bounds the memory of all state stores of a process together, whatever their number. */
public final class BoundedRocksDb implements RocksDBConfigSetter {

  private static final long MIB = 1024L * 1024;
  private static final long CACHE_BYTES = 64 * MIB;
  private static final long WRITE_BUFFER_BYTES = 32 * MIB;
  private static final long WRITE_BUFFER_BYTES_PER_STORE = 8 * MIB;
  private static final double SHARE_FOR_INDEX_BLOCKS = 0.1;
  private static final int BLOOM_BITS_PER_KEY = 10;

  static {
    RocksDB.loadLibrary();
  }

  private static final Cache CACHE = new LRUCache(CACHE_BYTES, -1, false, SHARE_FOR_INDEX_BLOCKS);
  private static final WriteBufferManager WRITE_BUFFERS =
      new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    // Streams always sets this table format; only its cache and filter are ours.
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setFilterPolicy(new BloomFilter(BLOOM_BITS_PER_KEY));
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER_BYTES_PER_STORE);
  }

  @Override
  public void close(String storeName, Options options) {
    // Cache and write buffers are shared by all stores of the process.
  }
}
