package dev.leadrelay.bench.throughput;

import dev.leadrelay.bench.report.PartResult;
import java.util.Locale;

/**
 * The rates of the three topologies over the same backlog.
 *
 * @param events events in the backlog
 * @param leads leads that they are about
 * @param stateBytes mean size of scoring's state, which the get-and-put topology has too
 */
record ThroughputResult(
    int events,
    int leads,
    int stateBytes,
    StageRate passThrough,
    StageRate getAndPut,
    StageRate scoring)
    implements PartResult {

  private static final double GOAL = 0.8;

  double ofGetAndPut() {
    return scoring.eventsPerSecond() / getAndPut.eventsPerSecond();
  }

  double ofPassThrough() {
    return scoring.eventsPerSecond() / passThrough.eventsPerSecond();
  }

  @Override
  public String markdown() {
    return String.format(
        Locale.ROOT,
        """
        %,d events about %,d leads, one stream thread, `exactly_once_v2`, the services' own stream settings; median of %d rounds
        (lowest to highest), the three topologies in turn. A state has %d bytes, as measured in scoring's changelog.

        | topology | events/s | lowest to highest | records written | scoring is |
        |---|---:|---:|---:|---:|
        %s%s%s
        Goal: at least %.0f %% of get and put. It is %s.
        """,
        events,
        leads,
        scoring.rounds().size(),
        stateBytes,
        row(passThrough, ofPassThrough()),
        row(getAndPut, ofGetAndPut()),
        row(scoring, 1),
        100 * GOAL,
        ofGetAndPut() >= GOAL ? "reached" : "not reached");
  }

  private static String row(StageRate rate, double ratio) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f to %,.0f | %,d | %.0f %% |%n",
        rate.stage(),
        rate.eventsPerSecond(),
        rate.lowest(),
        rate.highest(),
        rate.written(),
        100 * ratio);
  }
}
