package dev.leadrelay.scoring.domain.learning;

import java.util.List;

/** Finds the weights of a logistic model. */
@FunctionalInterface
public interface Trainer {

  /**
   * The weights under which what became of the leads was likeliest, kept small where little speaks
   * for them. The same leads give the same weights.
   *
   * @param features of each lead
   * @param won what became of each lead
   */
  Weights train(List<double[]> features, List<Boolean> won);

  /**
   * The weights of a logistic model.
   *
   * @param intercept log odds of a lead that has no feature
   * @param each what one of each feature adds to the log odds
   */
  record Weights(double intercept, List<Double> each) {}
}
