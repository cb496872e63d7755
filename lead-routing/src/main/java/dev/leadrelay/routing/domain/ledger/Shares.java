package dev.leadrelay.routing.domain.ledger;

import java.math.BigInteger;

/**
 * Exact fractions with one common denominator. Plain {@code long} arithmetic as long as everything
 * fits, {@link BigInteger} beyond.
 */
sealed interface Shares permits SmallShares, BigShares {

  /** A slot per member, all zero. */
  static Shares zero(int slots) {
    return new SmallShares(1, new long[slots]);
  }

  /** The given numerators over a denominator, in the smaller of the two forms that holds them. */
  static Shares of(BigInteger denominator, BigInteger[] numerators) {
    return new BigShares(denominator, numerators).reduced();
  }

  /**
   * Adds {@code weights[slot] / sum of weights} to every slot.
   *
   * @param weights zero for a slot that does not grow; at least one is positive
   */
  Shares grow(int[] weights);

  /** Takes 1 from a slot. */
  Shares takeOne(int slot);

  /** Compares the values of two slots. */
  int compare(int left, int right);

  BigInteger denominator();

  BigInteger numerator(int slot);

  int slots();

  /** The value of a slot in lowest terms, for example {@code -2/5} or {@code 1}. */
  String fraction(int slot);

  /** A fraction in lowest terms. */
  static String fraction(BigInteger numerator, BigInteger denominator) {
    var common = numerator.gcd(denominator);
    return denominator.equals(common)
        ? numerator.divide(common).toString()
        : numerator.divide(common) + "/" + denominator.divide(common);
  }

  /** Sum of the weights. */
  static int sum(int[] weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
