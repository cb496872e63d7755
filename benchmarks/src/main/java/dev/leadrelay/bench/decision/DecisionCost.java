package dev.leadrelay.bench.decision;

/**
 * What one decision costs.
 *
 * @param micros mean time in microseconds
 * @param error half of the 99.9 % confidence interval, in microseconds; NaN for a single iteration
 */
record DecisionCost(String decision, double micros, double error) {}
