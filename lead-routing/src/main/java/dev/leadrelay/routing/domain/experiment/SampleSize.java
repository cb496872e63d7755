package dev.leadrelay.routing.domain.experiment;

import java.util.stream.DoubleStream;

/**
 * How many leads each arm needs, so that a difference worth finding is found as often as the power
 * says: the two-sided comparison of two shares, for arms of unequal size as Fleiss, Tytun and Ury
 * (1980) have it, without their correction for continuity.
 */
public record SampleSize(int control, int variant) {

  private static final double HUNDRED = 100;

  /** Enough for a difference in either direction. */
  public static SampleSize of(Design design, NormalQuantile quantile) {
    double ratio = design.share() / (HUNDRED - design.share());
    double alpha = quantile.of(1 - design.significance() / 2);
    double beta = quantile.of(design.power());
    double control =
        DoubleStream.of(
                design.baseline() - design.difference(), design.baseline() + design.difference())
            .filter(other -> other > 0 && other < 1)
            .map(other -> control(design.baseline(), other, ratio, alpha, beta))
            .max()
            .orElseThrow();
    return new SampleSize(whole(control), whole(control * ratio));
  }

  private static double control(
      double baseline, double other, double ratio, double alpha, double beta) {
    double mean = (baseline + ratio * other) / (1 + ratio);
    double root =
        alpha * Math.sqrt((1 + ratio) * variance(mean))
            + beta * Math.sqrt(ratio * variance(baseline) + variance(other));
    double difference = other - baseline;
    return root * root / (ratio * difference * difference);
  }

  private static double variance(double share) {
    return share * (1 - share);
  }

  private static int whole(double leads) {
    return Math.toIntExact((long) Math.ceil(leads));
  }

  /** The leads of both arms. */
  public int total() {
    return control + variant;
  }
}
