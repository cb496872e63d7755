package dev.leadrelay.bench.decision;

import dev.leadrelay.bench.Effort;
import dev.leadrelay.bench.Part;
import dev.leadrelay.bench.Progress;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks of this package. */
public final class DecisionBenchmark implements Part {

  private static final Map<Class<?>, String> DECISIONS =
      Map.of(
          ScoreOneEvent.class, "score one behaviour event of a lead with a history",
          RouteOneLead.class, "route one lead in a pool of 20");

  @Override
  public DecisionResult measure(Effort effort, Progress progress) {
    return new DecisionResult(
        List.of(
            measure(ScoreOneEvent.class, effort, progress),
            measure(RouteOneLead.class, effort, progress)));
  }

  private static DecisionCost measure(Class<?> benchmark, Effort effort, Progress progress) {
    var time = TimeValue.milliseconds(effort.iteration().toMillis());
    var options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .forks(effort.forks())
            .warmupIterations(effort.iterations())
            .warmupTime(time)
            .measurementIterations(effort.iterations())
            .measurementTime(time)
            .jvmArgs("-Xmx320m", "-XX:+UseSerialGC")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    try {
      var cost = cost(benchmark, new Runner(options).runSingle());
      progress.say(
          "decisions: %s: %.2f µs ± %.2f".formatted(cost.decision(), cost.micros(), cost.error()));
      return cost;
    } catch (RunnerException e) {
      throw new IllegalStateException("A decision could not be measured.", e);
    }
  }

  private static DecisionCost cost(Class<?> benchmark, RunResult run) {
    var result = run.getPrimaryResult();
    return new DecisionCost(
        DECISIONS.getOrDefault(benchmark, benchmark.getSimpleName()),
        result.getScore(),
        result.getScoreError());
  }
}
