package dev.leadrelay.sla.domain.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import dev.leadrelay.sla.domain.tally.Tally;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a period went: by value, by hour, and in sum. The same tallies, added up three ways.
 *
 * @param values in alphabetical order
 * @param hours in order of time, without hours in which nothing happened
 */
public record SlaReport(
    SequencedMap<String, Tally> values, SequencedMap<Instant, Tally> hours, Tally total) {

  /** Adds up the parts, however many partitions and instances they come from. */
  public static SlaReport of(List<HourTally> parts) {
    return new SlaReport(
        sumBy(HourTally::value, parts),
        sumBy(HourTally::hour, parts),
        parts.stream().map(HourTally::tally).reduce(Tally.ZERO, Tally::plus));
  }

  private static <K extends Comparable<K>> SequencedMap<K, Tally> sumBy(
      Function<HourTally, K> key, List<HourTally> parts) {
    return parts.stream()
        .collect(
            groupingBy(key, TreeMap::new, reducing(Tally.ZERO, HourTally::tally, Tally::plus)));
  }
}
