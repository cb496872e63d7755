package dev.leadrelay.routing.domain.ledger;

import java.math.BigInteger;

/**
 * Shares that fit a {@code long}. An entitlement stays within a few units of zero (it is bounded by
 * the harmonic number of the members), so a denominator below {@link #LIMIT} leaves room for it.
 */
final class SmallShares implements Shares {

  private final long common;
  private final long[] numerators;

  SmallShares(long common, long[] numerators) {
    this.common = common;
    this.numerators = numerators;
  }

  static final long LIMIT = 1L << 54;

  @Override
  public Shares grow(int[] weights) {
    int sum = Shares.sum(weights);
    if (common % sum == 0) {
      return grown(common, 1, common / sum, weights);
    }
    long factor = sum / gcd(common, sum);
    if (common > LIMIT / factor) {
      return toBig().grow(weights);
    }
    long larger = common * factor;
    return grown(larger, factor, larger / sum, weights);
  }

  private Shares grown(long denominator, long factor, long unit, int[] weights) {
    var grown = new long[numerators.length];
    for (int slot = 0; slot < grown.length; slot++) {
      grown[slot] =
          Math.addExact(
              Math.multiplyExact(numerators[slot], factor),
              Math.multiplyExact(unit, (long) weights[slot]));
    }
    return new SmallShares(denominator, grown);
  }

  @Override
  public Shares takeOne(int slot) {
    var taken = numerators.clone();
    taken[slot] = Math.subtractExact(taken[slot], common);
    return new SmallShares(common, taken);
  }

  @Override
  public int compare(int left, int right) {
    return Long.compare(numerators[left], numerators[right]);
  }

  @Override
  public BigInteger denominator() {
    return BigInteger.valueOf(common);
  }

  @Override
  public BigInteger numerator(int slot) {
    return BigInteger.valueOf(numerators[slot]);
  }

  @Override
  public String fraction(int slot) {
    long divisor = gcd(Math.abs(numerators[slot]), common);
    return common == divisor
        ? Long.toString(numerators[slot] / divisor)
        : numerators[slot] / divisor + "/" + common / divisor;
  }

  @Override
  public int slots() {
    return numerators.length;
  }

  private BigShares toBig() {
    var big = new BigInteger[numerators.length];
    for (int slot = 0; slot < big.length; slot++) {
      big[slot] = BigInteger.valueOf(numerators[slot]);
    }
    return new BigShares(BigInteger.valueOf(common), big);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
