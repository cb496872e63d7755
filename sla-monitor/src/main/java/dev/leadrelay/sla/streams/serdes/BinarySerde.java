package dev.leadrelay.sla.streams.serdes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Serde of a store's values: a version byte, then the fields as the codec writes them. */
final class BinarySerde<T> implements Serde<T> {

  private static final int VERSION = 1;

  private final Codec<T> codec;

  BinarySerde(Codec<T> codec) {
    this.codec = codec;
  }

  /** Writes and reads the fields of one type. */
  interface Codec<T> {
    void write(T value, DataOutputStream out) throws IOException;

    T read(DataInputStream in) throws IOException;
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : write(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> read(bytes);
  }

  private byte[] write(T value) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      codec.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private @Nullable T read(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new SerializationException(
            "Expected a stored value of version %d, but got version %d. A newer release wrote it."
                .formatted(VERSION, version));
      }
      return codec.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
