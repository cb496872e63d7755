package dev.leadrelay.scoring.domain.learning;

/**
 * What one feature of a lead adds to its log odds: {@code value * weight}.
 *
 * @param value of the feature
 * @param weight of one
 */
public record Contribution(Feature feature, double value, double weight) {

  public double amount() {
    return value * weight;
  }
}
