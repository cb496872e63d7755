package dev.leadrelay.bench.latency;

import dev.leadrelay.bench.Effort;
import dev.leadrelay.bench.Part;
import dev.leadrelay.bench.Progress;
import java.util.ArrayList;
import java.util.List;

/** Sends leads through the real services, and through bare hops before that. */
public final class LatencyBenchmark implements Part {

  /** Deduplication, scoring, the lead's memory, the team's desk. */
  private static final int HOPS = 4;

  private static final List<Path> PATHS =
      List.of(
          new PlainHops(new HopTopics("bench.plain", HOPS)),
          new StreamHops(new HopTopics("bench.hop", HOPS)),
          new ServicePath());

  @Override
  public LatencyResult measure(Effort effort, Progress progress) {
    var latencies = new ArrayList<Latency>();
    for (var path : PATHS) {
      progress.say("latency: %s".formatted(path.name()));
      latencies.addAll(measure(path, effort, progress));
    }
    return new LatencyResult(effort.load().toSeconds(), List.copyOf(latencies));
  }

  private static List<Latency> measure(Path path, Effort effort, Progress progress) {
    try (var open = path.open()) {
      var loop = new OpenLoop(open.door(), open.arrivals());
      return effort.rates().stream()
          .map(
              rate -> {
                // Cold code and cold caches are not what is measured.
                loop.run(path.name(), rate, effort.warmUp());
                return told(loop.run(path.name(), rate, effort.load()), progress);
              })
          .toList();
    }
  }

  private static Latency told(Latency latency, Progress progress) {
    progress.say(
        "latency: at %d/s p50 %.1f ms, p99 %.1f ms, max %.1f ms; %d of %d arrived"
            .formatted(
                latency.perSecond(),
                latency.p50(),
                latency.p99(),
                latency.max(),
                latency.arrived(),
                latency.sent()));
    return latency;
  }
}
