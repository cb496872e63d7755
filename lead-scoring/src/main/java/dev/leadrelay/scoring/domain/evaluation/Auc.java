package dev.leadrelay.scoring.domain.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The chance that a won lead has a higher score than a lost one, with its 95 % confidence interval
 * by DeLong's method, in the form with ranks of Sun and Xu.
 *
 * @param low end of the interval
 * @param high end of the interval
 */
public record Auc(double value, double low, double high) {

  /** The normal distribution holds 95 % of all within this many standard deviations. */
  private static final double WIDTH = 1.959963984540054;

  /** Of the scores of won and of lost leads; empty when there are none of either. */
  public static Optional<Auc> of(double[] won, double[] lost) {
    if (won.length == 0 || lost.length == 0) {
      return Optional.empty();
    }
    var wonSorted = sorted(won);
    var lostSorted = sorted(lost);
    var ofWon = shares(wonSorted, lostSorted);
    // From the other side: which share of the won ones lies above a lost one.
    var ofLost = Arrays.stream(shares(lostSorted, wonSorted)).map(share -> 1 - share).toArray();
    double value = mean(ofWon);
    double deviation =
        Math.sqrt(variance(ofWon, value) / ofWon.length + variance(ofLost, value) / ofLost.length);
    return Optional.of(
        new Auc(
            value, Math.max(0, value - WIDTH * deviation), Math.min(1, value + WIDTH * deviation)));
  }

  private static double[] sorted(double[] values) {
    var copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }

  /** For each value, which share of the others lies below it; equal ones count half. */
  private static double[] shares(double[] values, double[] others) {
    var shares = new double[values.length];
    int below = 0;
    int notAbove = 0;
    for (int i = 0; i < values.length; i++) {
      while (below < others.length && others[below] < values[i]) {
        below++;
      }
      while (notAbove < others.length && others[notAbove] <= values[i]) {
        notAbove++;
      }
      shares[i] = (below + notAbove) / 2.0 / others.length;
    }
    return shares;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double variance(double[] values, double mean) {
    return values.length < 2
        ? 0
        : Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
            / (values.length - 1);
  }
}
