package dev.leadrelay.sla.adapter.web;

import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.sla.domain.report.HourTally;
import dev.leadrelay.sla.domain.report.Numbers;
import dev.leadrelay.sla.domain.report.Period;
import dev.leadrelay.sla.domain.tally.Breach;
import dev.leadrelay.sla.domain.tally.Dimension;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of all instances: what this one holds and what the others answer. */
public final class GatheredNumbers implements Numbers {

  private final Numbers here;
  private final StoreQueries queries;
  private final String store;

  /**
   * @param here the numbers that this instance holds
   * @param store a store of which every instance that counts holds a part
   */
  public GatheredNumbers(Numbers here, StoreQueries queries, String store) {
    this.here = here;
    this.queries = queries;
    this.store = store;
  }

  @Override
  public List<HourTally> tallies(Dimension by, Period period) {
    var question =
        "/v1/sla?by=%s&from=%s&to=%s".formatted(by.apiName(), period.from(), period.to());
    return Stream.concat(here.tallies(by, period).stream(), ask(question, HourTally[].class))
        .toList();
  }

  @Override
  public List<Breach> newestBreaches(int limit, Instant now) {
    var elsewhere = ask("/v1/breaches?limit=" + limit, Breach[].class);
    return Stream.concat(here.newestBreaches(limit, now).stream(), elsewhere)
        .sorted(Comparator.comparing(Breach::at).reversed())
        .limit(limit)
        .toList();
  }

  private <T> Stream<T> ask(String question, Class<T[]> type) {
    return queries.peers(store).stream()
        .flatMap(peer -> queries.ask(peer, question, type).stream())
        .flatMap(Stream::of);
  }
}
