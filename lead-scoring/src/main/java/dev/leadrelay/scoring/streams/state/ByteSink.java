package dev.leadrelay.scoring.streams.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers and texts compactly into a growing array of bytes. */
final class ByteSink {

  private static final int INITIAL = 512;
  private static final int LOW_BITS = 0x7f;
  private static final int MORE = 0x80;

  private byte[] bytes = new byte[INITIAL];
  private int size;

  void oneByte(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** Four bytes, big-endian. */
  void fixedInt(int value) {
    room(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  /** Eight bytes, big-endian. */
  void fixedLong(long value) {
    fixedInt((int) (value >>> 32));
    fixedInt((int) value);
  }

  void fixedDouble(double value) {
    fixedLong(Double.doubleToRawLongBits(value));
  }

  /** One byte for a small number of either sign, ten for the largest. */
  void number(long value) {
    unsigned((value << 1) ^ (value >> 63));
  }

  void count(int value) {
    unsigned(value);
  }

  private void unsigned(long value) {
    long rest = value;
    while ((rest & ~LOW_BITS) != 0) {
      oneByte((int) (rest & LOW_BITS) | MORE);
      rest >>>= 7;
    }
    oneByte((int) rest);
  }

  void text(String value) {
    var utf8 = value.getBytes(StandardCharsets.UTF_8);
    count(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int needed) {
    if (size + needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + needed));
    }
  }
}
