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
  public double count(Tally tally, long at, double bound) {
    return tally instanceof FadingTally fading ? fading.count() : 0;
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
