package dev.leadrelay.scoring.domain.decay;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A sum of exponentials, {@code sum(amount_i * 2^(-rate_i * t))} for {@code t >= 0}.
 *
 * <p>Its zeros are isolated exactly: divided by its slowest term it has the same zeros, and its
 * derivative is again such a sum with one term less; between two neighbouring zeros of the
 * derivative there is at most one zero (Rolle). The recursion ends by Descartes' rule of signs.
 */
final class ExponentialSum {

  private static final int BISECTIONS = 64;

  private final double[] amounts;
  private final double[] rates;

  /**
   * @param rates ascending and distinct
   */
  ExponentialSum(double[] amounts, double[] rates) {
    this.amounts = amounts.clone();
    this.rates = rates.clone();
  }

  /** The zeros between 0 and a horizon, ascending. */
  double[] zeros(double horizon) {
    if (!changesSign()) {
      return new double[0];
    }
    var shape = dividedByItsSlowestTerm();
    var borders = shape.derivative().zeros(horizon);
    return IntStream.rangeClosed(0, borders.length)
        .mapToDouble(
            piece ->
                shape.zeroBetween(
                    piece == 0 ? 0 : borders[piece - 1],
                    piece == borders.length ? horizon : borders[piece]))
        .filter(Double::isFinite)
        .toArray();
  }

  private boolean changesSign() {
    return Arrays.stream(amounts).anyMatch(amount -> amount > 0)
        && Arrays.stream(amounts).anyMatch(amount -> amount < 0);
  }

  private ExponentialSum dividedByItsSlowestTerm() {
    return new ExponentialSum(amounts, Arrays.stream(rates).map(rate -> rate - rates[0]).toArray());
  }

  /** Of a sum whose slowest term is constant. */
  private ExponentialSum derivative() {
    var slopes = IntStream.range(1, rates.length).mapToDouble(i -> -amounts[i] * rates[i]);
    return new ExponentialSum(slopes.toArray(), Arrays.copyOfRange(rates, 1, rates.length));
  }

  private double zeroBetween(double from, double to) {
    boolean positive = valueAt(from) > 0;
    if (positive == valueAt(to) > 0) {
      return Double.NaN;
    }
    double low = from;
    double high = to;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (valueAt(middle) > 0 == positive) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double valueAt(double time) {
    double sum = 0;
    for (int i = 0; i < rates.length; i++) {
      sum += amounts[i] * HalfLives.left(rates[i] * time);
    }
    return sum;
  }
}
