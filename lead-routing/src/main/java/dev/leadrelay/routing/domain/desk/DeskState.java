package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.Pool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A desk's state. Applies events and decides nothing: every rule has been decided before. Where the
 * records are kept is up to the implementation; how queue, counts and timer index follow from them
 * is said here, once.
 *
 * <p>Every case has at most one entry in the timer index, never later than its next moment. A next
 * moment that moves away is not rewritten: the old entry fires, and the case is armed anew.
 */
public abstract class DeskState implements DeskView {

  /** What each rep holds; null until it is asked for, as one look at all cases finds it. */
  private @Nullable Map<String, Set<String>> leadsByRep;

  /** An entry of the timer index. */
  public record Timer(Instant due, String leadId) {}

  protected abstract DeskHeader header();

  protected abstract void put(LeadCase lead);

  protected abstract void delete(String leadId);

  protected abstract void arm(Timer timer);

  protected abstract void disarm(Timer timer);

  protected abstract void enqueue(HeldLead lead);

  protected abstract void dequeue(HeldLead lead);

  /** Changes the state as an event says. */
  public final void apply(DeskEvent event) {
    switch (event) {
      case DeskEvent.AvailabilityChanged(var rep, var absences, var catchUp, _) ->
          header().away(rep, absences, catchUp);
      case DeskEvent.Returned returned -> remove(returned.leadId());
      case DeskEvent.OfCase about -> apply(about);
    }
  }

  private void apply(DeskEvent.OfCase event) {
    if (event instanceof DeskEvent.Assigned assigned) {
      book(assigned);
    }
    if (event.after() instanceof Assignment ended && !ended.state().isHeldByRep()) {
      remove(event.leadId());
      return;
    }
    var before = find(event.leadId());
    before.ifPresent(this::takeOut);
    putIn(event.after(), before.map(LeadCase::armed).orElse(null));
  }

  private void remove(String leadId) {
    find(leadId)
        .ifPresent(
            before -> {
              takeOut(before);
              move(before, before.armed(), null);
              delete(leadId);
            });
  }

  private void book(DeskEvent.Assigned event) {
    event.ledgers().forEach(header()::keep);
    if (event.day() != null) {
      header().received(event.day(), event.after().rep());
    }
    if (event.decision().selection() != null) {
      header().passedOver(event.decision().selection());
    }
  }

  private void takeOut(LeadCase before) {
    header().count(before, -1);
    if (before instanceof Assignment assignment) {
      leadsOf(assignment).ifPresent(leads -> leads.remove(assignment.lead().id()));
    }
    if (before instanceof HeldLead held && held.isWaiting()) {
      dequeue(held);
    }
  }

  private void putIn(LeadCase after, @Nullable Instant armed) {
    header().count(after, 1);
    if (after instanceof Assignment assignment) {
      leadsOf(assignment).ifPresent(leads -> leads.add(assignment.lead().id()));
    }
    if (after instanceof HeldLead held && held.isWaiting()) {
      enqueue(held);
    }
    var next = after.nextMoment().orElse(null);
    boolean lazily = armed != null && next != null && next.isAfter(armed);
    put(move(after, armed, lazily ? armed : next));
  }

  /** Gives a case whose timer has fired its next one. */
  public final void rearm(Timer fired) {
    var found = find(fired.leadId()).filter(lead -> fired.due().equals(lead.armed()));
    if (found.isEmpty()) {
      disarm(fired);
      return;
    }
    var lead = found.get();
    put(move(lead, fired.due(), lead.nextMoment().orElse(null)));
  }

  private LeadCase move(LeadCase lead, @Nullable Instant from, @Nullable Instant to) {
    if (!Objects.equals(from, to)) {
      if (from != null) {
        disarm(new Timer(from, lead.lead().id()));
      }
      if (to != null) {
        arm(new Timer(to, lead.lead().id()));
      }
    }
    return lead.armedAt(to);
  }

  private Optional<Set<String>> leadsOf(Assignment assignment) {
    return Optional.ofNullable(leadsByRep)
        .map(reps -> reps.computeIfAbsent(assignment.rep(), _ -> new TreeSet<>()));
  }

  @Override
  public final List<Assignment> heldBy(String rep) {
    if (leadsByRep == null) {
      leadsByRep = new HashMap<>();
      for (var held : cases(Assignment.class::isInstance)) {
        leadsOf((Assignment) held).orElseThrow().add(held.lead().id());
      }
    }
    return leadsByRep.getOrDefault(rep, Set.of()).stream()
        .flatMap(lead -> find(lead).stream())
        .map(Assignment.class::cast)
        .toList();
  }

  @Override
  public final Ledger ledger(Pool pool) {
    return header().ledger(pool);
  }

  @Override
  public final int open(String rep) {
    return header().open(rep);
  }

  @Override
  public final List<Absence> absences(String rep) {
    return header().absences(rep);
  }

  @Override
  public final int catchUp(String rep) {
    return header().catchUp(rep);
  }

  @Override
  public final int receivedOn(LocalDate day, String rep) {
    return header().receivedOn(day, rep);
  }

  @Override
  public final Set<String> holding() {
    return header().holding();
  }
}
