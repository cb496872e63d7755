package dev.leadrelay.scoring.streams.state;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteSink} wrote. */
final class ByteSource {

  private static final int LOW_BITS = 0x7f;
  private static final int MORE = 0x80;
  private static final int BYTE = 0xff;

  private final byte[] bytes;
  private int place;

  ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return place == bytes.length;
  }

  int oneByte() {
    return bytes[place++] & BYTE;
  }

  int fixedInt() {
    return oneByte() << 24 | oneByte() << 16 | oneByte() << 8 | oneByte();
  }

  long fixedLong() {
    return (long) fixedInt() << 32 | Integer.toUnsignedLong(fixedInt());
  }

  double fixedDouble() {
    return Double.longBitsToDouble(fixedLong());
  }

  long number() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  int count() {
    return (int) unsigned();
  }

  private long unsigned() {
    long value = 0;
    int shift = 0;
    int next = oneByte();
    while ((next & MORE) != 0) {
      value |= (long) (next & LOW_BITS) << shift;
      shift += 7;
      next = oneByte();
    }
    return value | (long) next << shift;
  }

  String text() {
    int length = count();
    var value = new String(bytes, place, length, StandardCharsets.UTF_8);
    place += length;
    return value;
  }
}
