package dev.leadrelay.scoring.domain.decay;

import org.jspecify.annotations.Nullable;

/**
 * Halves the count in every span of this length.
 *
 * @param millis length of the half-life
 */
public record HalfLife(long millis) implements Decay {

  private static final double DEAD = 0.5;

  @Override
  public Tally add(@Nullable Tally before, int rule, long at, double bound) {
    if (!(before instanceof FadingTally tally)) {
      return new FadingTally(rule, Math.min(bound, 1), at);
    }
    return at >= tally.at()
        ? new FadingTally(rule, Math.min(bound, count(tally, at) + 1), at)
        : new FadingTally(rule, Math.min(bound, tally.count() + left(tally.at() - at)), tally.at());
  }

  @Override
  public Tally join(Tally one, Tally other, double bound) {
    if (!(one instanceof FadingTally a) || !(other instanceof FadingTally b)) {
      return one instanceof FadingTally ? one : other;
    }
    long at = Math.max(a.at(), b.at());
    return new FadingTally(a.rule(), Math.min(bound, count(a, at) + count(b, at)), at);
  }

  @Override
  public double count(Tally tally, long at, double bound) {
    return tally instanceof FadingTally fading ? count(fading, at) : 0;
  }

  @Override
  public Tally within(Tally tally, long at, double bound) {
    return tally instanceof FadingTally fading && count(fading, at) > bound
        ? new FadingTally(fading.rule(), bound / left(at - fading.at()), fading.at())
        : tally;
  }

  @Override
  public long nextStep(Tally tally, long after) {
    return NEVER;
  }

  @Override
  public long diesAt(Tally tally) {
    if (!(tally instanceof FadingTally fading)) {
      return NEVER;
    }
    if (fading.count() <= DEAD) {
      return fading.at();
    }
    // The logarithm is only near; the count itself decides to the millisecond.
    long dies = fading.at() + (long) Math.ceil(HalfLives.between(fading.count(), DEAD) * millis);
    while (count(fading, dies) > DEAD) {
      dies++;
    }
    while (dies > fading.at() && count(fading, dies - 1) <= DEAD) {
      dies--;
    }
    return dies;
  }

  private double count(FadingTally tally, long at) {
    return tally.count() * left(at - tally.at());
  }

  private double left(long time) {
    return HalfLives.left((double) time / millis);
  }
}
