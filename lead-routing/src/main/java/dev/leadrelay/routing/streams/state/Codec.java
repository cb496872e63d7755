package dev.leadrelay.routing.streams.state;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How one kind of value is kept: a version, then its fields. */
record Codec<T>(BiConsumer<Out, T> writer, Function<In, T> reader) {

  private static final int VERSION = 2;

  Serde<T> serde() {
    return Serdes.serdeFrom(
        (_, value) -> value == null ? null : toBytes(value),
        (_, bytes) -> bytes == null ? null : fromBytes(bytes));
  }

  byte[] toBytes(T value) {
    var out = new Out().raw(VERSION);
    writer.accept(out, value);
    return out.toBytes();
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
