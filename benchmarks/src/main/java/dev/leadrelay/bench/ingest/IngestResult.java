package dev.leadrelay.bench.ingest;

import dev.leadrelay.bench.report.PartResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How fast the door is.
 *
 * @param whole what the service takes while its stream works on what the door accepted
 * @param door what the door takes while the stream stands still
 * @param p50 milliseconds to the answer at {@code offered} events per second, as p99
 * @param checkMicros median time to check, normalise and identify one event
 * @param readMicros the same with reading its JSON before
 */
record IngestResult(
    List<DoorRate> whole,
    List<DoorRate> door,
    int offered,
    double p50,
    double p99,
    double checkMicros,
    double readMicros)
    implements PartResult {

  private static final double GOAL_SHARE = 0.6;
  private static final double GOAL_P99 = 50;
  private static final double GOAL_MICROS = 10;

  @Override
  public String markdown() {
    return String.format(
        Locale.ROOT,
        """
        | | events | per request | acknowledged events/s | bare endpoint | share | goal |
        |---|---|---:|---:|---:|---:|---|
        %s%s
        At %d forms/s, one per request: p50 %.1f ms, p99 %.1f ms to the answer (goal: p99 under %.0f ms, %s). Checking,
        normalising and identifying one form takes %.2f µs in the median (goal: under %.0f µs, %s), reading its JSON included %.2f µs.
        """,
        rows("whole service", whole),
        rows("door alone, stream paused", door),
        offered,
        p50,
        p99,
        GOAL_P99,
        verdict(p99 < GOAL_P99),
        checkMicros,
        GOAL_MICROS,
        verdict(checkMicros < GOAL_MICROS),
        readMicros);
  }

  private static String rows(String what, List<DoorRate> rates) {
    return rates.stream().map(rate -> row(what, rate)).collect(Collectors.joining());
  }

  private static String row(String what, DoorRate rate) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %,.0f | %,.0f | %.0f %% | at least %.0f %%: %s |%n",
        what,
        rate.traffic().description(),
        rate.perRequest(),
        rate.perSecond(),
        rate.bare(),
        rate.share() * 100,
        GOAL_SHARE * 100,
        verdict(rate.share() >= GOAL_SHARE));
  }

  private static String verdict(boolean reached) {
    return reached ? "reached" : "not reached";
  }
}
