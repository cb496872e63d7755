package dev.leadrelay.bench.decision;

import dev.leadrelay.bench.report.PartResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What each kind of decision costs. */
record DecisionResult(List<DecisionCost> decisions) implements PartResult {

  private static final double GOAL_MICROS = 5;

  @Override
  public String markdown() {
    return """
        Mean time of one decision in one thread, by JMH, without Kafka and without serialisation.

        | decision | µs | error (99.9 %%) | goal |
        |---|---:|---:|---|
        %s"""
        .formatted(decisions.stream().map(DecisionResult::row).collect(Collectors.joining()));
  }

  private static String row(DecisionCost cost) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | ± %.2f | under %.0f µs: %s |%n",
        cost.decision(),
        cost.micros(),
        cost.error(),
        GOAL_MICROS,
        cost.micros() < GOAL_MICROS ? "reached" : "not reached");
  }
}
