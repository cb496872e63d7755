package dev.leadrelay.bench;

import dev.leadrelay.bench.armed.ArmedBenchmark;
import dev.leadrelay.bench.decision.DecisionBenchmark;
import dev.leadrelay.bench.ingest.IngestBenchmark;
import dev.leadrelay.bench.latency.LatencyBenchmark;
import dev.leadrelay.bench.report.Machine;
import dev.leadrelay.bench.report.Report;
import dev.leadrelay.bench.routing.RoutingBenchmark;
import dev.leadrelay.bench.throughput.ThroughputBenchmark;
import dev.leadrelay.stack.adapter.process.Installation;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures every part, prints what it found and keeps it in {@code docs} and {@code results}. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures throughput, latency and the cost of one decision.")
public final class BenchmarkSuite implements Callable<Integer> {

  /** The parts, from the shortest to the longest. */
  enum Which {
    DECISIONS,
    INGEST,
    THROUGHPUT,
    ARMED,
    ROUTING,
    LATENCY;

    private Part part() {
      return switch (this) {
        case DECISIONS -> new DecisionBenchmark();
        case INGEST -> new IngestBenchmark();
        case THROUGHPUT -> new ThroughputBenchmark();
        case ARMED -> new ArmedBenchmark();
        case ROUTING -> new RoutingBenchmark();
        case LATENCY -> new LatencyBenchmark();
      };
    }
  }

  @Option(
      names = "--only",
      split = ",",
      description = "Measure only these of: ${COMPLETION-CANDIDATES}.")
  private Set<Which> only = EnumSet.allOf(Which.class);

  @Option(
      names = "--quick",
      description =
          "See that everything works in a minute; the numbers mean nothing and are not kept.")
  private boolean quick;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets what is annotated.
  public BenchmarkSuite() {}

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new BenchmarkSuite())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var effort = quick ? Effort.QUICK : Effort.FULL;
    var report =
        new Report(Installation.find().home(), LocalDate.now(ZoneOffset.UTC), Machine.here());
    var progress = new Progress(out);
    only.forEach(which -> measure(which, effort, progress, report, out));
    return CommandLine.ExitCode.OK;
  }

  private void measure(
      Which which, Effort effort, Progress progress, Report report, PrintWriter out) {
    var name = which.name().toLowerCase(Locale.ROOT);
    progress.say("%s: begins".formatted(name));
    var result = which.part().measure(effort, progress);
    out.printf("%n%s%n", result.markdown());
    out.flush();
    if (!quick) {
      report.write(name, result);
    }
  }
}
