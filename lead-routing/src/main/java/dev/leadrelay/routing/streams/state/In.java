package dev.leadrelay.routing.streams.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Out} wrote. */
final class In {

  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private final byte[] bytes;
  private int position;

  In(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return position == bytes.length;
  }

  int raw() {
    return bytes[position++];
  }

  long number() {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = raw();
      value |= (long) (next & SEVEN_BITS) << shift;
      shift += 7;
    } while ((next & MORE) != 0);
    return (value >>> 1) ^ -(value & 1);
  }

  int small() {
    return Math.toIntExact(number());
  }

  double decimal() {
    return Double.longBitsToDouble(number());
  }

  byte[] blob() {
    var blob = new byte[small()];
    System.arraycopy(bytes, position, blob, 0, blob.length);
    position += blob.length;
    return blob;
  }

  String text() {
    int length = small();
    var text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  @Nullable String maybeText() {
    return raw() == 0 ? null : text();
  }

  boolean flag() {
    return raw() == 1;
  }

  Instant instant() {
    return Instant.ofEpochMilli(number());
  }

  @Nullable Instant maybeInstant() {
    return raw() == 0 ? null : instant();
  }

  <E extends Enum<E>> E symbol(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  <E extends Enum<E>> @Nullable E maybeSymbol(Class<E> type) {
    return raw() == 0 ? null : symbol(type);
  }

  <T> List<T> list(Function<In, T> each) {
    int count = small();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(each.apply(this));
    }
    return values;
  }

  Map<String, Object> attributes() {
    int count = small();
    Map<String, Object> values = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      values.put(text(), attribute());
    }
    return values;
  }

  private Object attribute() {
    int type = raw();
    return switch (type) {
      case 't' -> text();
      case 'n' -> number();
      case 'd' -> decimal();
      case 'b' -> raw() == 1;
      case 'm' -> attributes();
      default ->
          throw new IllegalStateException(
              "Expected a known type of attribute, but found " + type + ".");
    };
  }
}
