package dev.leadrelay.bench.armed;

import dev.leadrelay.bench.report.PartResult;
import java.util.Locale;

/**
 * What armed timers cost.
 *
 * @param leads leads with an armed timer
 * @param idleBefore CPU milliseconds per second of the stream thread before any lead was known
 * @param idleWithAll the same with all of them armed and nothing due
 * @param due leads whose timers fell due in the same second
 * @param dueSeconds until the last of their changes was committed
 * @param rebalances while they were worked off
 * @param restartSeconds until all tasks ran again, with the stores on disk
 * @param rebuildSeconds the same with stores rebuilt from Kafka
 */
record ArmedResult(
    int leads,
    double idleBefore,
    double idleWithAll,
    int due,
    double dueSeconds,
    int rebalances,
    double restartSeconds,
    double rebuildSeconds)
    implements PartResult {

  private static final double GOAL_SECONDS = 60;

  @Override
  public String markdown() {
    return String.format(
        Locale.ROOT,
        """
        | what | measured | goal |
        |---|---:|---|
        | idle, no lead | %.2f ms CPU per s | |
        | idle, %,d leads armed | %.2f ms CPU per s | nothing measurable |
        | %,d leads due at once | %.1f s, %,.0f leads/s, %d rebalances | no rebalance: %s |
        | restart, stores on disk | %.1f s | under %.0f s: %s |
        | restart, stores rebuilt from Kafka | %.1f s | |
        """,
        idleBefore,
        leads,
        idleWithAll,
        due,
        dueSeconds,
        due / dueSeconds,
        rebalances,
        reached(rebalances == 0),
        restartSeconds,
        GOAL_SECONDS,
        reached(restartSeconds < GOAL_SECONDS),
        rebuildSeconds);
  }

  private static String reached(boolean goal) {
    return goal ? "reached" : "not reached";
  }
}
