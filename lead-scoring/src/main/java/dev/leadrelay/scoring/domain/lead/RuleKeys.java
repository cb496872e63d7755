package dev.leadrelay.scoring.domain.lead;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some rules, by key. Immutable. */
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

  /** With those that are not among them yet. */
  public RuleKeys with(RuleKeys others) {
    var then = this;
    for (int key : others.keys) {
      then = then.contains(key) ? then : then.with(key);
    }
    return then;
  }

  /** Only certain ones. */
  public RuleKeys only(IntPredicate rules) {
    return new RuleKeys(Arrays.stream(keys).filter(rules).toArray());
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
