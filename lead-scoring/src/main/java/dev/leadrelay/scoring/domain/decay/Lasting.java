package dev.leadrelay.scoring.domain.decay;

import org.jspecify.annotations.Nullable;

/** Does not fade. */
public record Lasting() implements Decay {

  @Override
  public Tally add(@Nullable Tally before, int rule, long at, double bound) {
    return before instanceof FadingTally tally
        ? new FadingTally(rule, Math.min(bound, tally.count() + 1), Math.max(at, tally.at()))
        : new FadingTally(rule, Math.min(bound, 1), at);
  }

  @Override
  public Tally join(Tally one, Tally other, double bound) {
    return one instanceof FadingTally a && other instanceof FadingTally b
        ? new FadingTally(
            a.rule(), Math.min(bound, a.count() + b.count()), Math.max(a.at(), b.at()))
        : one instanceof FadingTally ? one : other;
  }

  @Override
  public double count(Tally tally, long at, double bound) {
    return tally instanceof FadingTally fading ? fading.count() : 0;
  }

  @Override
  public Tally within(Tally tally, long at, double bound) {
    return tally instanceof FadingTally fading && fading.count() > bound
        ? new FadingTally(fading.rule(), bound, fading.at())
        : tally;
  }

  @Override
  public long nextStep(Tally tally, long after) {
    return NEVER;
  }

  @Override
  public long diesAt(Tally tally) {
    return NEVER;
  }
}
