package dev.leadrelay.routing.domain.ledger;

import java.math.BigInteger;
import java.util.Arrays;

/** The slow reference: one reduced fraction per slot. */
final class Fractions {

  private final BigInteger[] numerators;
  private final BigInteger[] denominators;

  Fractions(int slots) {
    numerators = new BigInteger[slots];
    denominators = new BigInteger[slots];
    Arrays.fill(numerators, BigInteger.ZERO);
    Arrays.fill(denominators, BigInteger.ONE);
  }

  void grow(int[] weights) {
    int sum = Shares.sum(weights);
    for (int slot = 0; slot < weights.length; slot++) {
      add(slot, BigInteger.valueOf(weights[slot]), BigInteger.valueOf(sum));
    }
  }

  void takeOne(int slot) {
    add(slot, BigInteger.ONE.negate(), BigInteger.ONE);
  }

  String text(int slot) {
    return denominators[slot].equals(BigInteger.ONE)
        ? numerators[slot].toString()
        : numerators[slot] + "/" + denominators[slot];
  }

  private void add(int slot, BigInteger numerator, BigInteger denominator) {
    var sum = numerators[slot].multiply(denominator).add(numerator.multiply(denominators[slot]));
    var common = denominators[slot].multiply(denominator);
    var divisor = sum.gcd(common);
    numerators[slot] = sum.divide(divisor);
    denominators[slot] = common.divide(divisor);
  }
}
