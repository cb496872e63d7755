package dev.leadrelay.routing.domain.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A desk's state in memory: for previews, replays and tests. */
public final class InMemoryDesk extends DeskState {

  private static final Comparator<Timer> BY_TIME =
      Comparator.comparing(Timer::due).thenComparing(Timer::leadId);

  private final DeskHeader header;
  private final Map<String, LeadCase> cases = new HashMap<>();
  private final TreeSet<Timer> timers = new TreeSet<>(BY_TIME);
  private final Map<String, TreeSet<HeldLead>> queues = new HashMap<>();

  /** A desk that has not done anything yet. */
  public InMemoryDesk() {
    this(new DeskHeader());
  }

  /** A desk without cases of its own, which knows how those that it does not see have left it. */
  public InMemoryDesk(DeskHeader header) {
    this.header = header;
  }

  @Override
  public Optional<LeadCase> find(String leadId) {
    return Optional.ofNullable(cases.get(leadId));
  }

  @Override
  public Optional<HeldLead> firstHeld(String pool, Predicate<HeldLead> asked) {
    var queue = queues.get(pool);
    return queue == null ? Optional.empty() : queue.stream().filter(asked).findFirst();
  }

  @Override
  public List<HeldLead> waitingFor(String pool) {
    var queue = queues.get(pool);
    return queue == null ? List.of() : List.copyOf(queue);
  }

  /** The first timer that is due at an instant. */
  public Optional<Timer> firstDue(Instant now) {
    return timers.isEmpty() || timers.first().due().isAfter(now)
        ? Optional.empty()
        : Optional.of(timers.first());
  }

  @Override
  public List<LeadCase> cases(Predicate<LeadCase> asked) {
    return cases.values().stream()
        .filter(asked)
        .sorted(Comparator.comparing(lead -> lead.lead().id()))
        .toList();
  }

  @Override
  public DeskHeader header() {
    return header;
  }

  @Override
  protected void put(LeadCase lead) {
    cases.put(lead.lead().id(), lead);
  }

  @Override
  protected void delete(String leadId) {
    cases.remove(leadId);
  }

  @Override
  protected void arm(Timer timer) {
    timers.add(timer);
  }

  @Override
  protected void disarm(Timer timer) {
    timers.remove(timer);
  }

  @Override
  protected void enqueue(HeldLead lead) {
    queues.computeIfAbsent(lead.pool(), _ -> new TreeSet<>(HeldLead.IN_TURN)).add(lead);
  }

  @Override
  protected void dequeue(HeldLead lead) {
    var queue = queues.get(lead.pool());
    if (queue != null) {
      queue.remove(lead);
    }
  }
}
