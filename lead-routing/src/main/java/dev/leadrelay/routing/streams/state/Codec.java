package dev.leadrelay.routing.streams.state;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How one kind of value is kept: a version, then its fields. */
final class Codec<T> {

  private static final int VERSION = 2;
  private static final int SLACK = 32;

  private final BiConsumer<Out, T> writer;
  private final Function<In, T> reader;

  /** What came to bytes last is about as large as what comes next; nothing depends on it. */
  private int lastSize;

  Codec(BiConsumer<Out, T> writer, Function<In, T> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  Serde<T> serde() {
    return Serdes.serdeFrom(
        (_, value) -> value == null ? null : toBytes(value),
        (_, bytes) -> bytes == null ? null : fromBytes(bytes));
  }

  byte[] toBytes(T value) {
    var out = new Out(lastSize + SLACK).raw(VERSION);
    writer.accept(out, value);
    var bytes = out.toBytes();
    lastSize = bytes.length;
    return bytes;
  }

  T fromBytes(byte[] bytes) {
    var in = new In(bytes);
    int version = in.raw();
    if (version != VERSION) {
      throw new IllegalStateException(
          "Expected state of version %d, but found version %d.".formatted(VERSION, version));
    }
    return reader.apply(in);
  }
}
