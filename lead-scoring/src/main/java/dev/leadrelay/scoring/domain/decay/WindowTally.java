package dev.leadrelay.scoring.domain.decay;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The instants of the newest events that a window may still hold, ascending. Immutable. */
public final class WindowTally implements Tally {

  private final int rule;
  private final long[] instants;

  /**
   * @param rule key of the rule
   * @param instants at least one, ascending
   */
  public WindowTally(int rule, long... instants) {
    this.rule = rule;
    this.instants = instants.clone();
  }

  @Override
  public int rule() {
    return rule;
  }

  @Override
  public long lastEvent() {
    return instants[instants.length - 1];
  }

  /** The instants, ascending. */
  public LongStream instants() {
    return Arrays.stream(instants);
  }

  /** How many events happened after an instant. */
  public int countAfter(long instant) {
    int first = 0;
    while (first < instants.length && instants[first] <= instant) {
      first++;
    }
    return instants.length - first;
  }

  /** The oldest event after an instant; {@link Long#MAX_VALUE} when there is none. */
  long oldestAfter(long instant) {
    int after = countAfter(instant);
    return after == 0 ? Long.MAX_VALUE : instants[instants.length - after];
  }

  /**
   * With one more event, without those at or before an instant, and no more than the newest few.
   */
  WindowTally plus(long at, long length, int atMost) {
    var all = Arrays.copyOf(instants, instants.length + 1);
    all[instants.length] = at;
    Arrays.sort(all);
    long newest = all[all.length - 1];
    int first = Math.max(0, all.length - atMost);
    while (all[first] + length <= newest) {
      first++;
    }
    return new WindowTally(rule, Arrays.copyOfRange(all, first, all.length));
  }
}
