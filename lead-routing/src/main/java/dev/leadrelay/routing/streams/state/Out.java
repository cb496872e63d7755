package dev.leadrelay.routing.streams.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values as bytes: numbers with as few as they need, texts with their length in front. */
final class Out {

  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;
  private static final int LAST_ASCII = 0x7F;
  private static final int MOST_OF_A_NUMBER = 10;

  private byte[] bytes;
  private int size;

  /**
   * @param expected how many bytes it may come to
   */
  Out(int expected) {
    bytes = new byte[expected];
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  Out raw(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
    return this;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  Out number(long value) {
    long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
    reserve(MOST_OF_A_NUMBER);
    int at = size;
    while ((rest & ~SEVEN_BITS) != 0) {
      bytes[at++] = (byte) ((rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
    size = at;
    return this;
  }

  Out decimal(double value) {
    return number(Double.doubleToRawLongBits(value));
  }

  Out blob(byte[] value) {
    number(value.length);
    reserve(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  Out text(String value) {
    int start = size;
    int length = value.length();
    number(length);
    reserve(length);
    for (int i = 0; i < length; i++) {
      char next = value.charAt(i);
      if (next > LAST_ASCII) {
        size = start;
        return blob(value.getBytes(StandardCharsets.UTF_8));
      }
      bytes[size++] = (byte) next;
    }
    return this;
  }

  Out maybeText(@Nullable String value) {
    return value == null ? raw(0) : raw(1).text(value);
  }

  Out flag(boolean value) {
    return raw(value ? 1 : 0);
  }

  Out instant(Instant value) {
    return number(value.toEpochMilli());
  }

  Out maybeInstant(@Nullable Instant value) {
    return value == null ? raw(0) : raw(1).instant(value);
  }

  Out symbol(Enum<?> value) {
    return text(value.name());
  }

  Out maybeSymbol(@Nullable Enum<?> value) {
    return value == null ? raw(0) : raw(1).symbol(value);
  }

  <T> Out list(Collection<T> values, BiConsumer<Out, T> each) {
    number(values.size());
    values.forEach(value -> each.accept(this, value));
    return this;
  }

  Out attributes(Map<String, Object> values) {
    return list(
        new TreeMap<>(values).entrySet(),
        (out, entry) -> out.text(entry.getKey()).attribute(entry.getValue()));
  }

  private Out attribute(Object value) {
    return switch (value) {
      case String text -> raw('t').text(text);
      case Long number -> raw('n').number(number);
      case Double decimal -> raw('d').decimal(decimal);
      case Boolean flag -> raw('b').raw(flag ? 1 : 0);
      case Map<?, ?> map -> raw('m').attributes(named(map));
      default ->
          throw new IllegalArgumentException(
              "Expected a text, number, flag or map, but got another type of attribute.");
    };
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    var named = new TreeMap<String, Object>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }
}
