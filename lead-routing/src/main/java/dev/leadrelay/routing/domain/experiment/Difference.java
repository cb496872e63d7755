package dev.leadrelay.routing.domain.experiment;

/**
 * The variant's share less the control's, with its confidence interval by Newcombe's hybrid score
 * method (1998), which holds for small samples and for shares near 0 and 1 too.
 */
public record Difference(double value, double low, double high) {

  /**
   * The difference.
   *
   * @param z quantile of the standard normal distribution for the wanted confidence
   */
  static Difference of(Tally control, Tally variant, double z) {
    var c = Wilson.of(control, z);
    var v = Wilson.of(variant, z);
    double value = v.share() - c.share();
    return new Difference(
        value,
        value - Math.hypot(v.share() - v.low(), c.high() - c.share()),
        value + Math.hypot(v.high() - v.share(), c.share() - c.low()));
  }

  /** The score interval of one share. */
  private record Wilson(double share, double low, double high) {

    static Wilson of(Tally tally, double z) {
      double n = tally.leads();
      double share = tally.share();
      double centre = share + z * z / (2 * n);
      double spread = z * Math.sqrt((share * (1 - share) + z * z / (4 * n)) / n);
      double scale = 1 + z * z / n;
      return new Wilson(share, (centre - spread) / scale, (centre + spread) / scale);
    }
  }

  /** Whether chance alone explains it. */
  boolean includesZero() {
    return low <= 0 && high >= 0;
  }
}
