package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.desk.Candidate.Skip;
import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.PlanVersion;
import dev.leadrelay.routing.domain.plan.Pool;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a desk knows besides its cases: ledgers by pool, open assignments by rep, queue lengths. */
public final class DeskHeader {

  private final Map<String, Ledger> ledgers;
  private final Map<String, Integer> open;
  private final Map<String, Integer> held;
  private final Map<String, List<Absence>> absences;
  private final Map<String, Integer> catchUps;
  private final Map<String, Day> days;
  private final Map<String, Map<String, Map<Skip, Integer>>> skipped;
  private @Nullable PlanVersion follows;

  /** How many leads a rep was given on a day. */
  public record Day(LocalDate date, int received) {}

  public DeskHeader() {
    this(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  public DeskHeader(
      Map<String, Ledger> ledgers,
      Map<String, Integer> open,
      Map<String, Integer> held,
      Map<String, List<Absence>> absences,
      Map<String, Integer> catchUps,
      Map<String, Day> days,
      Map<String, Map<String, Map<Skip, Integer>>> skipped) {
    this.ledgers = new HashMap<>(ledgers);
    this.open = new HashMap<>(open);
    this.held = new HashMap<>(held);
    this.absences = new HashMap<>(absences);
    this.catchUps = new HashMap<>(catchUps);
    this.days = new HashMap<>(days);
    this.skipped = new HashMap<>();
    skipped.forEach((pool, members) -> this.skipped.put(pool, new HashMap<>(members)));
  }

  /** The plan that was followed last; null when that is not known. */
  public @Nullable PlanVersion follows() {
    return follows;
  }

  public void follow(PlanVersion plan) {
    follows = plan;
  }

  /** The ledger of a pool, with its members in the first slots. */
  public Ledger ledger(Pool pool) {
    var known = ledgers.get(pool.id());
    return known == null ? Ledger.of(pool.memberIds()) : known.alignedTo(pool.memberIds());
  }

  void keep(String pool, Ledger ledger) {
    ledgers.put(pool, ledger);
  }

  int open(String rep) {
    return open.getOrDefault(rep, 0);
  }

  List<Absence> absences(String rep) {
    return absences.getOrDefault(rep, List.of());
  }

  int catchUp(String rep) {
    return catchUps.getOrDefault(rep, 0);
  }

  void away(String rep, List<Absence> when, int catchUp) {
    absences.remove(rep);
    catchUps.remove(rep);
    if (!when.isEmpty()) {
      absences.put(rep, List.copyOf(when));
    }
    if (catchUp > 0) {
      catchUps.put(rep, catchUp);
    }
  }

  int receivedOn(LocalDate date, String rep) {
    var day = days.get(rep);
    return day == null || !day.date().equals(date) ? 0 : day.received();
  }

  void received(LocalDate date, String rep) {
    days.put(rep, new Day(date, receivedOn(date, rep) + 1));
  }

  /** Remembers who was passed over, and why. */
  void passedOver(Selection selection) {
    for (var candidate : selection.candidates()) {
      if (candidate.skipped() != null) {
        skipped
            .computeIfAbsent(selection.pool().id(), _ -> new HashMap<>())
            .computeIfAbsent(candidate.rep().id(), _ -> new EnumMap<>(Skip.class))
            .merge(candidate.skipped(), 1, Integer::sum);
      }
    }
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
      case Assignment _, HeldLead _, RestingLead _ -> {}
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

  /** Ledgers by pool. */
  public Map<String, Ledger> ledgers() {
    return Collections.unmodifiableMap(ledgers);
  }

  /** Open assignments by rep. */
  public Map<String, Integer> open() {
    return Collections.unmodifiableMap(open);
  }

  /** When reps are away, by rep. */
  public Map<String, List<Absence>> absences() {
    return Collections.unmodifiableMap(absences);
  }

  /** How many leads reps may fall behind while they are away, by rep. */
  public Map<String, Integer> catchUps() {
    return Collections.unmodifiableMap(catchUps);
  }

  /** The last day on which a rep with a daily cap was given leads, by rep. */
  public Map<String, Day> days() {
    return Collections.unmodifiableMap(days);
  }

  /** How often a member was passed over, by pool, rep and reason. */
  public Map<String, Map<String, Map<Skip, Integer>>> skipped() {
    return Collections.unmodifiableMap(skipped);
  }

  /** Waiting leads by pool. */
  public Map<String, Integer> held() {
    return Collections.unmodifiableMap(held);
  }
}
