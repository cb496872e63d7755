package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.report.PartResult;
import java.util.Locale;

/**
 * What a team's desk takes.
 *
 * @param leads in the backlog
 * @param assignmentsPerSecond median of the rounds
 * @param sameRecordsPerSecond the same of a topology that writes the same records and decides
 *     nothing
 * @param passThroughPerSecond the same of a topology that only reads and writes the backlog
 * @param armed clocks that ran when the next figures were taken
 * @param single lateness of breaches that fell due one by one, in milliseconds
 * @param burst clocks that fell due in the same second
 * @param burstSeconds until the last of their breaches was seen
 */
record RoutingResult(
    int leads,
    double assignmentsPerSecond,
    double sameRecordsPerSecond,
    double passThroughPerSecond,
    int armed,
    Lateness single,
    int burst,
    double burstSeconds)
    implements PartResult {

  private static final double GOAL_PER_SECOND = 10_000;
  private static final double GOAL_OF_PASS_THROUGH = 0.7;
  private static final double GOAL_LATE_MILLIS = 1_000;
  private static final double GOAL_BURST_SECONDS = 5;

  /** Milliseconds from a due time until a reader sees the breach. */
  record Lateness(long count, double p50, double p99, double max) {}

  private double goal() {
    return Math.min(GOAL_PER_SECOND, GOAL_OF_PASS_THROUGH * sameRecordsPerSecond);
  }

  @Override
  public String markdown() {
    return String.format(
        Locale.ROOT,
        """
        %,d HOT leads for one team, a pool of 50 with calendars and caps; one stream thread, `exactly_once_v2`, the services' own
        stream settings; the broker on the same cores.

        | what | measured | goal |
        |---|---:|---|
        | one record in, one record out | %,.0f leads/s | |
        | pass-through: the same records, ready-made | %,.0f leads/s | |
        | assignments of one team | %,.0f leads/s, %.0f %% of pass-through | at least %,.0f: %s |
        | %,d breaches, one by one, with %,d clocks armed | late by p50 %.0f ms, p99 %.0f ms, max %.0f ms | under %.0f ms: %s |
        | %,d clocks due in the same second, with as many armed | the last seen after %.1f s | within %.0f s: %s |
        """,
        leads,
        passThroughPerSecond,
        sameRecordsPerSecond,
        assignmentsPerSecond,
        100 * assignmentsPerSecond / sameRecordsPerSecond,
        goal(),
        reached(assignmentsPerSecond >= goal()),
        single.count(),
        armed,
        single.p50(),
        single.p99(),
        single.max(),
        GOAL_LATE_MILLIS,
        reached(single.max() < GOAL_LATE_MILLIS),
        burst,
        burstSeconds,
        GOAL_BURST_SECONDS,
        reached(burstSeconds <= GOAL_BURST_SECONDS));
  }

  private static String reached(boolean goal) {
    return goal ? "reached" : "not reached";
  }
}
