package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.desk.DeskState;
import dev.leadrelay.routing.domain.desk.HeldLead;
import dev.leadrelay.routing.domain.desk.LeadCase;
import dev.leadrelay.routing.domain.plan.PlanVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A desk whose records are in state stores. The header stays in memory, because nobody else writes
 * it, and is stored once per command.
 */
final class StoredDesk extends DeskState {

  private static final byte[] NOTHING = {};

  private final String team;
  private final DeskStores stores;
  private final Consumer<Instant> armed;
  private final DeskHeader header;

  /**
   * @param armed told of every new timer
   */
  StoredDesk(String team, DeskStores stores, Consumer<Instant> armed) {
    this.team = team;
    this.stores = stores;
    this.armed = armed;
    this.header = Optional.ofNullable(stores.headers().get(team)).orElseGet(DeskHeader::new);
  }

  /** The plan that the desk has followed last; null when that is not known. */
  @Nullable PlanVersion follows() {
    return header.follows();
  }

  void follow(PlanVersion plan) {
    if (!plan.equals(header.follows())) {
      header.follow(plan);
      storeHeader();
    }
  }

  void storeHeader() {
    stores.headers().put(team, header);
  }

  @Override
  public Optional<LeadCase> find(String leadId) {
    return Optional.ofNullable(stores.cases().get(Keys.leadCase(team, leadId)));
  }

  @Override
  public Optional<HeldLead> firstHeld(String pool, Predicate<HeldLead> asked) {
    try (var queue =
        stores.queue().prefixScan(Keys.queuePrefix(team, pool), new ByteArraySerializer())) {
      while (queue.hasNext()) {
        var held = find(queue.next().value).map(HeldLead.class::cast).filter(asked);
        if (held.isPresent()) {
          return held;
        }
      }
      return Optional.empty();
    }
  }

  @Override
  public List<HeldLead> waitingFor(String pool) {
    List<HeldLead> waiting = new ArrayList<>();
    try (var queue =
        stores.queue().prefixScan(Keys.queuePrefix(team, pool), new ByteArraySerializer())) {
      queue.forEachRemaining(
          next -> find(next.value).map(HeldLead.class::cast).ifPresent(waiting::add));
    }
    return waiting;
  }

  @Override
  public List<LeadCase> cases(Predicate<LeadCase> asked) {
    List<LeadCase> found = new ArrayList<>();
    try (var all = stores.cases().prefixScan(Keys.casesOf(team), new StringSerializer())) {
      while (all.hasNext()) {
        var next = all.next().value;
        if (asked.test(next)) {
          found.add(next);
        }
      }
    }
    return found;
  }

  @Override
  protected DeskHeader header() {
    return header;
  }

  @Override
  protected void put(LeadCase lead) {
    stores.cases().put(Keys.leadCase(team, lead.lead().id()), lead);
  }

  @Override
  protected void delete(String leadId) {
    stores.cases().delete(Keys.leadCase(team, leadId));
  }

  @Override
  protected void arm(Timer timer) {
    stores.timers().put(Keys.timer(team, timer), NOTHING);
    armed.accept(timer.due());
  }

  @Override
  protected void disarm(Timer timer) {
    stores.timers().delete(Keys.timer(team, timer));
  }

  @Override
  protected void enqueue(HeldLead lead) {
    stores.queue().put(Keys.queued(lead), lead.lead().id());
  }

  @Override
  protected void dequeue(HeldLead lead) {
    stores.queue().delete(Keys.queued(lead));
  }
}
