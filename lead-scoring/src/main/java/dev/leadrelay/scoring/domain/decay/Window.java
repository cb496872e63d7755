package dev.leadrelay.scoring.domain.decay;

import org.jspecify.annotations.Nullable;

/**
 * Counts an event in full for this length of time, then not at all.
 *
 * @param millis length of the window; its end is exclusive
 */
public record Window(long millis) implements Decay {

  /** Bounds the state of a lead: no more than this many newest events count. */
  public static final int MOST = 64;

  @Override
  public Tally add(@Nullable Tally before, int rule, long at, double bound) {
    return before instanceof WindowTally tally
        ? tally.plus(at, millis, (int) Math.min(MOST, Math.ceil(bound)))
        : new WindowTally(rule, at);
  }

  @Override
  public Tally join(Tally one, Tally other, double bound) {
    if (!(one instanceof WindowTally a) || !(other instanceof WindowTally b)) {
      return one instanceof WindowTally ? one : other;
    }
    Tally both = a;
    for (long instant : b.instants().toArray()) {
      both = add(both, a.rule(), instant, bound);
    }
    return both;
  }

  @Override
  public double count(Tally tally, long at, double bound) {
    return tally instanceof WindowTally window
        ? Math.min(bound, window.countAfter(at - millis))
        : 0;
  }

  @Override
  public long nextStep(Tally tally, long after) {
    if (!(tally instanceof WindowTally window)) {
      return NEVER;
    }
    long oldest = window.oldestAfter(after - millis);
    return oldest == NEVER ? NEVER : oldest + millis;
  }

  @Override
  public long diesAt(Tally tally) {
    return NEVER;
  }
}
