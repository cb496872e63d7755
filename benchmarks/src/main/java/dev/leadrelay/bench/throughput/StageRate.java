package dev.leadrelay.bench.throughput;

import java.util.List;

/**
 * How fast a topology took the backlog.
 *
 * @param stage what it is called
 * @param eventsPerSecond median of the rounds
 * @param rounds events per second in each round
 * @param written records on its output topic in the last round
 */
record StageRate(String stage, double eventsPerSecond, List<Double> rounds, long written) {

  static StageRate of(String stage, List<Double> rounds, long written) {
    var sorted = rounds.stream().sorted().toList();
    return new StageRate(stage, sorted.get(sorted.size() / 2), List.copyOf(rounds), written);
  }

  double lowest() {
    return rounds.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  double highest() {
    return rounds.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }
}
