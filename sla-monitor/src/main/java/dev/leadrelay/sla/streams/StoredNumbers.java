package dev.leadrelay.sla.streams;

import static org.apache.kafka.streams.state.QueryableStoreTypes.keyValueStore;
import static org.apache.kafka.streams.state.QueryableStoreTypes.windowStore;

import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.sla.domain.report.HourTally;
import dev.leadrelay.sla.domain.report.Numbers;
import dev.leadrelay.sla.domain.report.Period;
import dev.leadrelay.sla.domain.tally.Breach;
import dev.leadrelay.sla.domain.tally.Dimension;
import dev.leadrelay.sla.domain.tally.Tally;
import dev.leadrelay.sla.streams.serdes.BreachKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyWindowStore;

/** The numbers in the partitions that this instance holds. */
public final class StoredNumbers implements Numbers {

  private static final Comparator<Breach> NEWEST_FIRST =
      Comparator.comparing(Breach::at).reversed();

  private final StoreQueries queries;
  private final Duration retention;

  public StoredNumbers(StoreQueries queries, Duration retention) {
    this.queries = queries;
    this.retention = retention;
  }

  @Override
  public List<HourTally> tallies(Dimension by, Period period) {
    return tallies(queries.local(SlaTopology.TALLIES, windowStore()), by, period);
  }

  @Override
  public List<Breach> newestBreaches(int limit, Instant now) {
    return newestBreaches(
        queries.local(SlaTopology.BREACHES, keyValueStore()), limit, now, retention);
  }

  static List<HourTally> tallies(
      ReadOnlyWindowStore<String, Tally> store, Dimension by, Period period) {
    var first = TallyKeys.first(by);
    var last = TallyKeys.last(by);
    var parts = new ArrayList<HourTally>();
    try (var found = store.fetch(first, last, period.from(), period.lastHour())) {
      found.forEachRemaining(entry -> parts.add(part(entry.key, entry.value)));
    }
    return List.copyOf(parts);
  }

  /** Looks further and further back, because the partitions are not in one order of time. */
  static List<Breach> newestBreaches(
      ReadOnlyKeyValueStore<BreachKey, Breach> store, int limit, Instant now, Duration retention) {
    return Stream.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7))
        .map(back -> newest(store, limit, now.minus(back)))
        .filter(found -> found.size() == limit)
        .findFirst()
        .orElseGet(() -> newest(store, limit, now.minus(retention)));
  }

  private static HourTally part(Windowed<String> key, Tally tally) {
    return new HourTally(TallyKeys.valueIn(key.key()), key.window().startTime(), tally);
  }

  private static List<Breach> newest(
      ReadOnlyKeyValueStore<BreachKey, Breach> store, int limit, Instant since) {
    var newest = new ArrayList<Breach>();
    try (var found = store.range(BreachKey.startOf(since), null)) {
      found.forEachRemaining(entry -> newest.add(entry.value));
    }
    return newest.stream().sorted(NEWEST_FIRST).limit(limit).toList();
  }
}
