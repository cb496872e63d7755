package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.WorkingTime;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.ClockKind;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a change of level means for a lead that the team works. */
final class Levels {

  private final Plan plan;
  private final Team team;

  Levels(Plan plan, Team team) {
    this.plan = plan;
    this.team = team;
  }

  /** A rep keeps what it has, whatever the level; a lead that turns hot must be answered sooner. */
  DeskEvent update(DeskView desk, LeadCase known, int turn, Lead lead, Instant now) {
    // The response time counts from the qualification that the lead was given out for.
    var newer = lead.qualifiedSince(known.lead().qualifiedAt());
    return switch (known) {
      case HeldLead held -> new DeskEvent.Noted(held.about(newer, turn));
      case RestingLead resting -> new DeskEvent.Noted(resting.about(newer, turn));
      case Assignment assignment -> update(desk, assignment, turn, newer, now);
    };
  }

  private DeskEvent update(DeskView desk, Assignment assignment, int turn, Lead lead, Instant now) {
    boolean turnsHot = lead.level() == Level.HOT && assignment.lead().level() != Level.HOT;
    var newer = assignment.about(lead, turn);
    return turnsHot
        ? new DeskEvent.Changed(newer.with(hotter(desk, newer, now)), now)
        : new DeskEvent.Noted(newer);
  }

  private List<Clock> hotter(DeskView desk, Assignment assignment, Instant now) {
    var hours =
        team.rep(assignment.rep()).map(rep -> Presence.hours(desk, rep)).orElse(WorkingTime.ALWAYS);
    List<Clock> clocks = new ArrayList<>();
    for (var clock : assignment.clocks()) {
      var faster = faster(clock, assignment.lead(), hours, now);
      clocks.add(faster.isPresent() ? clock.cancelled() : clock);
      faster.ifPresent(clocks::add);
    }
    return clocks;
  }

  /** The hot lead's clock in place of one that still waits; the earlier due time wins. */
  private Optional<Clock> faster(Clock clock, Lead lead, WorkingTime hours, Instant now) {
    if (clock.kind() != ClockKind.FIRST_TOUCH || !isUnanswered(clock)) {
      return Optional.empty();
    }
    return plan.policy(clock.kind(), lead)
        .filter(policy -> !policy.id().equals(clock.sla()))
        .map(policy -> Clock.start(policy, hours, now))
        .map(hot -> isSooner(clock, hot) ? hot.dueAt(clock.due()) : hot);
  }

  private static boolean isSooner(Clock clock, Clock hot) {
    return clock.state() == ClockState.RUNNING && clock.due().isBefore(hot.due());
  }

  private static boolean isUnanswered(Clock clock) {
    return clock.state() == ClockState.RUNNING || clock.state() == ClockState.BREACHED;
  }

  /** The lead is not to be worked any more. */
  DeskEvent withdraw(LeadCase known, int turn, Lead lead, Instant now) {
    return switch (known) {
      case HeldLead held -> new DeskEvent.Noted(held.about(lead, turn));
      case RestingLead resting -> new DeskEvent.Noted(resting.about(lead, turn));
      case Assignment assignment ->
          close(assignment.about(lead.qualifiedSince(assignment.lead().qualifiedAt()), turn), now);
    };
  }

  private static DeskEvent close(Assignment assignment, Instant now) {
    var why =
        assignment.lead().level() == Level.DISQUALIFIED
            ? "Closed, because the lead was disqualified."
            : "Closed, because the lead withdrew its consent.";
    var decision = Decision.ending(Decision.Kind.CLOSED, assignment, why, now);
    return new DeskEvent.Closed(assignment.ended(AssignmentState.CLOSED), now, decision);
  }
}
