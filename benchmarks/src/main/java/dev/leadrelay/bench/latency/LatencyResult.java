package dev.leadrelay.bench.latency;

import dev.leadrelay.bench.report.PartResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long leads took at each rate, on the real path and on the bare ones.
 *
 * @param seconds time for which leads were sent at each rate
 */
record LatencyResult(long seconds, List<Latency> latencies) implements PartResult {

  @Override
  public String markdown() {
    return """
        Leads are sent on a fixed schedule for %d s at each rate, after a warm-up, and each one's time counts from when it was due to be
        sent until a `read_committed` reader sees it. A lead passes four exactly-once topologies on its way: deduplication, scoring,
        and two in routing (the lead's memory, the team's desk); the bare hops are as many.

        | path | leads/s | sent | arrived | p50 ms | p99 ms | max ms |
        |---|---:|---:|---:|---:|---:|---:|
        %s
        Goal: p99 under 500 ms at 100 leads/s on 2 cores, with the load generator, the broker and three services on them.
        """
        .formatted(
            seconds, latencies.stream().map(LatencyResult::row).collect(Collectors.joining()));
  }

  private static String row(Latency latency) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %,d | %,d | %.1f | %.1f | %.1f |%n",
        latency.path(),
        latency.perSecond(),
        latency.sent(),
        latency.arrived(),
        latency.p50(),
        latency.p99(),
        latency.max());
  }
}
