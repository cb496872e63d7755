package dev.leadrelay.routing.domain.replay;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.desk.DeskEvent;
import dev.leadrelay.routing.domain.desk.HeldLead;
import dev.leadrelay.routing.domain.desk.Outcome;
import dev.leadrelay.routing.domain.desk.RejectionCode;
import dev.leadrelay.routing.domain.plan.BreachAction;
import dev.leadrelay.routing.domain.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened in a replayed period, in the order in which it did. */
public final class Transcript {

  private final Map<String, Assignment> assignments = new LinkedHashMap<>();
  private final List<Breach> breaches = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private final Map<String, Wait> waiting = new LinkedHashMap<>();
  private final List<Recycled> recycled = new ArrayList<>();
  private final List<DecisionEntry> decisions = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  /**
   * A clock said something.
   *
   * @param breached false for a reminder
   * @param at when it said so
   * @param done what was done about a breach
   */
  public record Breach(
      String leadId,
      String rep,
      String sla,
      boolean breached,
      Instant due,
      Instant at,
      Set<BreachAction> done) {}

  /**
   * A lead had to wait.
   *
   * @param to when it was given to a rep, or was no longer to be; null: it waits still
   */
  public record Wait(String leadId, Instant from, @Nullable Instant to) {}

  /** A lead that went back to nurture. */
  public record Recycled(String leadId, RejectionCode code, @Nullable Instant until) {}

  /**
   * An input that could not be.
   *
   * @param index its place among the inputs, from 0
   */
  public record Refused(int index, Outcome.Code code, String detail) {}

  void tell(DeskEvent event, Plan plan, Instant at) {
    if (!(event instanceof DeskEvent.OfLead of)) {
      return;
    }
    of.decided()
        .map(decision -> DecisionEntry.of(decision, plan, of.clocks()))
        .ifPresent(decisions::add);
    if (of instanceof DeskEvent.OfCase about && about.after() instanceof Assignment assignment) {
      assignments.put(assignment.id(), assignment);
    }
    switch (of) {
      case DeskEvent.Assigned(var after, _, _, _) -> endWait(after.lead().id(), at);
      case DeskEvent.Held(var after, _) ->
          waiting.putIfAbsent(after.lead().id(), new Wait(after.lead().id(), at, null));
      case DeskEvent.Noted(HeldLead held) when !held.isWaiting() -> endWait(held.lead().id(), at);
      case DeskEvent.Returned returned -> endWait(returned.leadId(), at);
      case DeskEvent.Reminded(var after, var clock, var moment, _) ->
          breaches.add(breach(after, clock, false, moment.at(), Set.of()));
      case DeskEvent.Breached(var after, var clock, var moment, var done, _) ->
          breaches.add(breach(after, clock, true, moment.at(), done));
      case DeskEvent.Rejected(var after, var code, var until, _, _) when code.recycles() ->
          recycled.add(new Recycled(after.lead().id(), code, until));
      default -> {}
    }
  }

  private void endWait(String leadId, Instant at) {
    var wait = waiting.remove(leadId);
    if (wait != null) {
      waits.add(new Wait(leadId, wait.from(), at));
    }
  }

  private static Breach breach(
      Assignment after, Clock clock, boolean breached, Instant at, Set<BreachAction> done) {
    return new Breach(after.lead().id(), after.rep(), clock.sla(), breached, clock.due(), at, done);
  }

  void refuse(int index, Outcome.Rejected why) {
    refused.add(new Refused(index, why.code(), why.detail()));
  }

  /** Every assignment in its last state, in the order in which they were made. */
  public Collection<Assignment> assignments() {
    return Collections.unmodifiableCollection(assignments.values());
  }

  public List<Breach> breaches() {
    return List.copyOf(breaches);
  }

  /** Every wait, in the order in which they began. */
  public List<Wait> waits() {
    var all = new ArrayList<>(waits);
    all.addAll(waiting.values());
    all.sort(Comparator.comparing(Wait::from).thenComparing(Wait::leadId));
    return all;
  }

  public List<Recycled> recycled() {
    return List.copyOf(recycled);
  }

  public List<DecisionEntry> decisions() {
    return List.copyOf(decisions);
  }

  public List<Refused> refused() {
    return List.copyOf(refused);
  }
}
