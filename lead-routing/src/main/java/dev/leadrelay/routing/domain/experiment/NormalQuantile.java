package dev.leadrelay.routing.domain.experiment;

/** The quantiles of the standard normal distribution. */
@FunctionalInterface
public interface NormalQuantile {

  /**
   * The value below which a share of the distribution lies.
   *
   * @param share more than 0 and less than 1
   */
  double of(double share);
}
