package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.plan.BreachAction;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the passing of time means for a case: one moment at a time. */
final class Timers {

  /**
   * What follows from a moment follows at its due time, however late it is looked at, so that a
   * replay decides the same. Only after an outage it follows when it is noticed: nobody could be
   * told before, and the next rep's clock must not have run out already.
   */
  private static final Duration OUTAGE = Duration.ofMinutes(1);

  private final Team team;
  private final Assigner assigner;
  private final Successors successors;

  Timers(Team team, Assigner assigner, Successors successors) {
    this.team = team;
    this.assigner = assigner;
    this.successors = successors;
  }

  List<DeskEvent> due(DeskView desk, LeadCase lead, Instant now, Instant noticedAt) {
    if (lead.nextMoment().filter(next -> !next.isAfter(now)).isEmpty()) {
      return List.of();
    }
    boolean outage = noticedAt.isAfter(now.plus(OUTAGE));
    var effective = outage ? noticedAt : now;
    return switch (lead) {
      case HeldLead held -> List.of(held(desk, held, effective));
      case RestingLead resting -> List.of(rested(resting, effective));
      case Assignment assignment -> assignment(desk, assignment, effective, noticedAt);
    };
  }

  private static DeskEvent rested(RestingLead lead, Instant now) {
    return new DeskEvent.Returned(
        lead.lead().id(), lead.team(), lead.done(), Set.of(), lead.rep(), now);
  }

  private DeskEvent held(DeskView desk, HeldLead held, Instant now) {
    var then = assigner.poolOf(held.pool()).whenNobody().then();
    if (held.until() != null && !held.until().isAfter(now) && then != null) {
      var request = Assigner.Request.of(held);
      return assigner.toPool(desk, request, assigner.poolOf(then), held.since(), now);
    }
    // Someone's shift has begun. Whether this lead is next is for the release to say.
    return new DeskEvent.Noted(assigner.lookingAgain(desk, held, now));
  }

  private List<DeskEvent> assignment(
      DeskView desk, Assignment assignment, Instant effective, Instant noticedAt) {
    var clock = assignment.nextClock().orElseThrow();
    var moment = clock.moments().getFirst();
    var after = assignment.replacing(clock, clock.passed());
    return switch (moment.kind()) {
      case REMIND -> List.of(new DeskEvent.Reminded(after, clock, moment, noticedAt));
      case BREACH -> breach(desk, after, clock, effective, noticedAt);
      case REROUTE -> reroute(desk, after, successors.successor(desk, after, effective), effective);
    };
  }

  private List<DeskEvent> breach(
      DeskView desk, Assignment after, Clock clock, Instant effective, Instant noticedAt) {
    var wanted = clock.onBreach();
    var successor =
        wanted.contains(BreachAction.REROUTE)
            ? successors.successor(desk, after, effective)
            : Optional.<Successors.Successor>empty();
    var done = EnumSet.noneOf(BreachAction.class);
    if (wanted.contains(BreachAction.NOTIFY_MANAGER) && team.manager() != null) {
      done.add(BreachAction.NOTIFY_MANAGER);
    }
    if (successor.isPresent()) {
      done.add(BreachAction.REROUTE);
    }
    var breached =
        new DeskEvent.Breached(after, clock, clock.moments().getFirst(), done, noticedAt);
    var events = new ArrayList<DeskEvent>();
    events.add(breached);
    if (successor.isPresent()) {
      events.addAll(reroute(desk, after, successor, effective));
    }
    return events;
  }

  /** Without a successor the lead stays where it is: it is never dropped. */
  private List<DeskEvent> reroute(
      DeskView desk, Assignment late, Optional<Successors.Successor> successor, Instant now) {
    return successor
        .map(
            next ->
                successors.moveOn(desk, late, next, late.rep() + " did not answer in time", now))
        .orElseGet(() -> List.of(new DeskEvent.Noted(late)));
  }
}
