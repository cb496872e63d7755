package dev.leadrelay.scoring.domain.lead;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The rules over the profile that hold for a lead, by key. Immutable. */
public final class RuleKeys {

  /** No rule holds. */
  public static final RuleKeys NONE = new RuleKeys();

  private final int[] keys;

  public RuleKeys(int... keys) {
    this.keys = keys.clone();
  }

  public int size() {
    return keys.length;
  }

  public IntStream keys() {
    return Arrays.stream(keys);
  }

  /** With one more. */
  public RuleKeys with(int key) {
    var then = Arrays.copyOf(keys, keys.length + 1);
    then[keys.length] = key;
    return new RuleKeys(then);
  }

  public boolean contains(int key) {
    for (int held : keys) {
      if (held == key) {
        return true;
      }
    }
    return false;
  }
}
