package dev.leadrelay.routing.domain.book;

import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.plan.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a member of a pool was entitled to, and what it got.
 *
 * @param entitled an exact fraction
 * @param skipped how often it was passed over, by reason
 */
public record LedgerEntry(
    String team,
    String pool,
    String rep,
    String entitled,
    long received,
    Map<String, Integer> skipped) {

  /** The statement of a team, in the order of its plan. */
  public static List<LedgerEntry> of(Team team, DeskHeader header) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (var pool : team.pools()) {
      var ledger = header.ledger(pool);
      var skipped = header.skipped().getOrDefault(pool.id(), Map.of());
      for (int slot = 0; slot < pool.members().size(); slot++) {
        var rep = pool.members().get(slot).id();
        var reasons = new TreeMap<String, Integer>();
        skipped.getOrDefault(rep, Map.of()).forEach((why, count) -> reasons.put(why.name(), count));
        entries.add(
            new LedgerEntry(
                team.id(), pool.id(), rep, ledger.entitled(slot), ledger.received(slot), reasons));
      }
    }
    return entries;
  }
}
