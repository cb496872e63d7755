package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.Effort;
import dev.leadrelay.bench.Part;
import dev.leadrelay.bench.Progress;

/** Measures the topology of lead-routing: how much it takes, and how punctual it is. */
public final class RoutingBenchmark implements Part {

  @Override
  public RoutingResult measure(Effort effort, Progress progress) {
    var rate = AssignmentRate.measure(effort, progress);
    var punctuality = Punctuality.measure(effort, progress);
    return new RoutingResult(
        effort.leads(),
        rate.assignmentsPerSecond(),
        rate.sameRecordsPerSecond(),
        rate.passThroughPerSecond(),
        punctuality.armed(),
        punctuality.single(),
        punctuality.burst(),
        punctuality.burstSeconds());
  }
}
