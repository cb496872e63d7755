package dev.leadrelay.routing.adapter.statistics;

import dev.leadrelay.routing.domain.experiment.NormalQuantile;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution of Commons Statistics. */
public final class StandardNormal implements NormalQuantile {

  private static final ContinuousDistribution NORMAL = NormalDistribution.of(0, 1);

  @Override
  public double of(double share) {
    return NORMAL.inverseCumulativeProbability(share);
  }
}
