package dev.leadrelay.scoring.domain.lead;

/** Short, stable hashes of ids (FNV-1a with a final mix), the same on every machine. */
public final class Fingerprint {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final char BETWEEN = '\0';

  private Fingerprint() {}

  /** 64 bits of one text. */
  public static long of(String text) {
    return mix(add(OFFSET, text));
  }

  /** 64 bits of two texts, different for every way to cut them. */
  public static long of(String first, String second) {
    return mix(add(add(OFFSET, first) * PRIME ^ BETWEEN, second));
  }

  /** 32 bits of one text. */
  public static int shortOf(String text) {
    return (int) of(text);
  }

  private static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    return sum;
  }

  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
