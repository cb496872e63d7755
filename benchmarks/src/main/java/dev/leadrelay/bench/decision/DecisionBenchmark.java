package dev.leadrelay.bench.decision;

import dev.leadrelay.bench.Effort;
import dev.leadrelay.bench.Part;
import dev.leadrelay.bench.Progress;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks of this package. */
public final class DecisionBenchmark implements Part {

  private static final List<String> POOLS = List.of("20", "50");

  @Override
  public DecisionResult measure(Effort effort, Progress progress) {
    var costs = new ArrayList<DecisionCost>();
    costs.add(
        measure(
            "score one behaviour event of a lead with a history",
            options(ScoreOneEvent.class, effort),
            progress));
    for (var members : POOLS) {
      costs.add(
          measure(
              "route one lead in a pool of " + members,
              options(RouteOneLead.class, effort).param("members", members),
              progress));
    }
    return new DecisionResult(costs);
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, Effort effort) {
    var time = TimeValue.milliseconds(effort.iteration().toMillis());
    return new OptionsBuilder()
        .include(benchmark.getName())
        .forks(effort.forks())
        .warmupIterations(effort.iterations())
        .warmupTime(time)
        .measurementIterations(effort.iterations())
        .measurementTime(time)
        .jvmArgs("-Xmx320m", "-XX:+UseSerialGC")
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
  }

  private static DecisionCost measure(
      String decision, ChainedOptionsBuilder options, Progress progress) {
    try {
      var result = new Runner(options.build()).runSingle().getPrimaryResult();
      var cost = new DecisionCost(decision, result.getScore(), result.getScoreError());
      progress.say(
          "decisions: %s: %.2f µs ± %.2f".formatted(cost.decision(), cost.micros(), cost.error()));
      return cost;
    } catch (RunnerException e) {
      throw new IllegalStateException("A decision could not be measured.", e);
    }
  }
}
