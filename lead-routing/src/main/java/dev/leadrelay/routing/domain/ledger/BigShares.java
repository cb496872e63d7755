package dev.leadrelay.routing.domain.ledger;

import java.math.BigInteger;

/** Shares of any size. */
final class BigShares implements Shares {

  private final BigInteger common;
  private final BigInteger[] numerators;

  BigShares(BigInteger common, BigInteger[] numerators) {
    this.common = common;
    this.numerators = numerators;
  }

  @Override
  public Shares grow(int[] weights) {
    var sum = BigInteger.valueOf(Shares.sum(weights));
    var parts = common.divideAndRemainder(sum);
    if (parts[1].signum() == 0) {
      return grown(common, BigInteger.ONE, parts[0], weights);
    }
    var factor = sum.divide(common.gcd(sum));
    var larger = common.multiply(factor);
    return grown(larger, factor, larger.divide(sum), weights).reduced();
  }

  private BigShares grown(
      BigInteger denominator, BigInteger factor, BigInteger unit, int[] weights) {
    var grown = new BigInteger[numerators.length];
    boolean scale = !factor.equals(BigInteger.ONE);
    for (int slot = 0; slot < grown.length; slot++) {
      var numerator = scale ? numerators[slot].multiply(factor) : numerators[slot];
      grown[slot] = weights[slot] == 0 ? numerator : numerator.add(times(unit, weights[slot]));
    }
    return new BigShares(denominator, grown);
  }

  private static BigInteger times(BigInteger unit, int weight) {
    return weight == 1 ? unit : unit.multiply(BigInteger.valueOf(weight));
  }

  /** The same values over the smallest common denominator. */
  Shares reduced() {
    var divisor = common;
    for (var numerator : numerators) {
      if (divisor.equals(BigInteger.ONE)) {
        break;
      }
      divisor = divisor.gcd(numerator);
    }
    var denominator = common.divide(divisor);
    var reduced = new BigInteger[numerators.length];
    for (int slot = 0; slot < reduced.length; slot++) {
      reduced[slot] = numerators[slot].divide(divisor);
    }
    return denominator.compareTo(BigInteger.valueOf(SmallShares.LIMIT)) < 0
        ? small(denominator, reduced)
        : new BigShares(denominator, reduced);
  }

  private static SmallShares small(BigInteger denominator, BigInteger[] numerators) {
    var small = new long[numerators.length];
    for (int slot = 0; slot < small.length; slot++) {
      small[slot] = numerators[slot].longValueExact();
    }
    return new SmallShares(denominator.longValueExact(), small);
  }

  @Override
  public Shares takeOne(int slot) {
    var taken = numerators.clone();
    taken[slot] = taken[slot].subtract(common);
    return new BigShares(common, taken);
  }

  @Override
  public int compare(int left, int right) {
    return numerators[left].compareTo(numerators[right]);
  }

  @Override
  public BigInteger denominator() {
    return common;
  }

  @Override
  public BigInteger numerator(int slot) {
    return numerators[slot];
  }

  @Override
  public String fraction(int slot) {
    return Shares.fraction(numerators[slot], common);
  }

  @Override
  public int slots() {
    return numerators.length;
  }
}
