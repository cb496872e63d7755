package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.Pool;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a desk knows besides its cases: ledgers by pool, open assignments by rep, queue lengths. */
public final class DeskHeader {

  private final Map<String, Ledger> ledgers;
  private final Map<String, Integer> open;
  private final Map<String, Integer> held;

  public DeskHeader() {
    this(Map.of(), Map.of(), Map.of());
  }

  public DeskHeader(
      Map<String, Ledger> ledgers, Map<String, Integer> open, Map<String, Integer> held) {
    this.ledgers = new HashMap<>(ledgers);
    this.open = new HashMap<>(open);
    this.held = new HashMap<>(held);
  }

  Ledger ledger(Pool pool) {
    var known = ledgers.get(pool.id());
    return known == null ? Ledger.of(pool.memberIds()) : known.alignedTo(pool.memberIds());
  }

  void keep(String pool, Ledger ledger) {
    ledgers.put(pool, ledger);
  }

  int open(String rep) {
    return open.getOrDefault(rep, 0);
  }

  Set<String> holding() {
    return held.isEmpty() ? Set.of() : new TreeSet<>(held.keySet());
  }

  /** Counts a case in ({@code 1}) or out ({@code -1}). */
  void count(LeadCase lead, int by) {
    switch (lead) {
      case Assignment assignment when assignment.waitsForAnswer() ->
          add(open, assignment.rep(), by);
      case HeldLead waiting when waiting.isWaiting() -> add(held, waiting.pool(), by);
      case Assignment _, HeldLead _ -> {}
    }
  }

  private static void add(Map<String, Integer> counts, String key, int by) {
    counts.compute(
        key,
        (_, count) -> {
          int sum = (count == null ? 0 : count) + by;
          return sum == 0 ? null : sum;
        });
  }

  /** By pool, in order. */
  public Map<String, Ledger> ledgers() {
    return new TreeMap<>(ledgers);
  }

  /** Open assignments by rep, in order. */
  public Map<String, Integer> open() {
    return new TreeMap<>(open);
  }

  /** Waiting leads by pool, in order. */
  public Map<String, Integer> held() {
    return new TreeMap<>(held);
  }
}
