package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.book.LedgerEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.plan.BreachAction;
import dev.leadrelay.routing.domain.replay.Replay;
import dev.leadrelay.routing.domain.replay.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened in a replayed period, as JSON. */
record ReplayView(
    List<AssignmentPart> assignments,
    List<BreachPart> breaches,
    List<HeldPart> held,
    List<RecycledPart> recycled,
    List<LedgerEntry> ledger,
    List<DecisionEntry> decisions,
    List<RefusedPart> refused) {

  /** One lead given to one rep. */
  record AssignmentPart(
      String assignmentId,
      String leadId,
      String rep,
      String team,
      @Nullable String pool,
      String rule,
      Instant at,
      String level,
      List<ClockPart> clocks,
      String state,
      String reason) {

    private static AssignmentPart of(Assignment assignment) {
      return new AssignmentPart(
          assignment.id(),
          assignment.lead().id(),
          assignment.rep(),
          assignment.team(),
          assignment.pool(),
          assignment.match().rule(),
          assignment.assignedAt(),
          assignment.lead().level().name(),
          assignment.clocks().stream().map(ClockPart::of).toList(),
          assignment.state().name(),
          assignment.reason());
    }
  }

  /** An SLA on an assignment. */
  record ClockPart(String sla, String kind, Instant due, String state) {

    private static ClockPart of(Clock clock) {
      return new ClockPart(clock.sla(), clock.kind().name(), clock.due(), clock.state().name());
    }
  }

  /**
   * A reminder or a breach.
   *
   * @param action what was done that weighs most: reroute, notify-manager, remind or none
   */
  record BreachPart(
      String leadId,
      String rep,
      String sla,
      String kind,
      Instant due,
      Instant at,
      String action,
      List<String> actions) {

    private static BreachPart of(Transcript.Breach breach) {
      return new BreachPart(
          breach.leadId(),
          breach.rep(),
          breach.sla(),
          breach.breached() ? "BREACHED" : "AT_RISK",
          breach.due(),
          breach.at(),
          breach.breached() ? heaviest(breach.done()) : "remind",
          breach.done().stream().map(BreachAction::text).sorted().toList());
    }

    private static String heaviest(Set<BreachAction> done) {
      if (done.contains(BreachAction.REROUTE)) {
        return BreachAction.REROUTE.text();
      }
      return done.contains(BreachAction.NOTIFY_MANAGER)
          ? BreachAction.NOTIFY_MANAGER.text()
          : "none";
    }
  }

  /** A wait. */
  record HeldPart(String leadId, Instant from, @Nullable Instant to) {}

  /** A lead that went back to nurture. */
  record RecycledPart(String leadId, String code, @Nullable Instant until) {}

  /** An input that could not be. */
  record RefusedPart(int index, String code, String detail) {}

  static ReplayView of(Replay replay) {
    var transcript = replay.transcript();
    return new ReplayView(
        transcript.assignments().stream().map(AssignmentPart::of).toList(),
        transcript.breaches().stream().map(BreachPart::of).toList(),
        transcript.waits().stream()
            .map(wait -> new HeldPart(wait.leadId(), wait.from(), wait.to()))
            .toList(),
        transcript.recycled().stream()
            .map(each -> new RecycledPart(each.leadId(), each.code().name(), each.until()))
            .toList(),
        replay.plan().teams().stream()
            .flatMap(team -> LedgerEntry.of(team, replay.header(team.id())).stream())
            .toList(),
        transcript.decisions(),
        transcript.refused().stream()
            .map(each -> new RefusedPart(each.index(), each.code().name(), each.detail()))
            .toList());
  }
}
