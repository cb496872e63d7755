package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.WorkingTime;
import dev.leadrelay.routing.domain.desk.Decision.Kind;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.matching.Match;
import dev.leadrelay.routing.domain.plan.ClockKind;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Pool;
import dev.leadrelay.routing.domain.plan.Rep;
import dev.leadrelay.routing.domain.plan.Target;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives leads to reps, or lets them wait. */
final class Assigner {

  private final Plan plan;
  private final Team team;

  Assigner(Plan plan, Team team) {
    this.plan = plan;
    this.team = team;
  }

  /** A lead that nobody works. */
  DeskEvent open(DeskView desk, int turn, Lead lead, Match match, Instant now) {
    return switch (match.target()) {
      case Target.ToRep(_, var rep) -> toRep(turn, lead, match, rep, now);
      case Target.ToPool(_, var pool) ->
          toPool(desk, new Request(lead, turn, turn, match), poolOf(pool), now, now);
      case Target.ToItsOwner() ->
          throw new IllegalStateException("Expected a lead with an owner, but nobody works it.");
    };
  }

  /** A pool of the team; its first one when a newer plan no longer has the pool. */
  Pool poolOf(String id) {
    return team.pool(id).orElseGet(() -> team.pools().getFirst());
  }

  private DeskEvent toRep(int turn, Lead lead, Match match, String rep, Instant now) {
    var request = new Request(lead, turn, turn, match);
    var named = team.rep(rep).orElseThrow();
    return assign(request, named, null, Kind.ASSIGNED, Sentences.named(rep, match.rule()), now);
  }

  /**
   * Asks a pool for a rep; the lead waits when it has none.
   *
   * @param since when the lead began to wait, if it does already
   */
  DeskEvent toPool(DeskView desk, Request request, Pool pool, Instant since, Instant now) {
    var selection = Selection.from(desk, pool, List.of(), now);
    var rep = selection.winner();
    return rep == null
        ? hold(request, selection, since, now)
        : chosen(request, selection, rep, now);
  }

  /** The lead at the head of a pool's queue, if somebody may receive it now. */
  Optional<DeskEvent> release(DeskView desk, String pool, Instant now) {
    return desk.firstHeld(pool)
        .flatMap(
            held -> {
              var selection = Selection.from(desk, poolOf(held.pool()), List.of(), now);
              return Optional.ofNullable(selection.winner())
                  .map(rep -> chosen(Request.of(held), selection, rep, now));
            });
  }

  private DeskEvent chosen(Request request, Selection selection, Rep rep, Instant now) {
    var sentence = Sentences.chosen(selection, rep.id(), request.match().rule());
    return assign(request, rep, selection, Kind.ASSIGNED, sentence, now);
  }

  private DeskEvent hold(Request request, Selection selection, Instant since, Instant now) {
    var pool = selection.pool();
    var hold = pool.whenNobody().hold();
    var held =
        new HeldLead(
            request.lead(),
            team.id(),
            request.seen(),
            request.match(),
            pool.id(),
            since,
            hold == null ? null : now.plus(hold),
            selection.wake(now).orElse(null),
            null);
    var decision =
        new Decision(
            Kind.HELD,
            now,
            request.lead(),
            team.id(),
            request.match(),
            null,
            selection,
            null,
            Sentences.held(selection));
    return new DeskEvent.Held(held, decision);
  }

  /** The next rep for a lead that was not answered: never one who had it. */
  Optional<Selection> successor(DeskView desk, Assignment late, Instant now) {
    if (late.pool() == null) {
      return Optional.empty();
    }
    var pool = poolOf(late.pool());
    var next = Selection.from(desk, pool, late.had(), now);
    var fallback = pool.whenNobody().then();
    if (next.winner() == null && fallback != null) {
      next = Selection.from(desk, poolOf(fallback), late.had(), now);
    }
    return Optional.of(next).filter(selection -> selection.winner() != null);
  }

  /** Gives a lead on to the rep that {@link #successor} found. */
  DeskEvent reassign(Assignment late, Selection selection, Rep rep, Instant now) {
    var sentence = Sentences.rerouted(selection, rep.id(), late.rep());
    return assign(Request.of(late), rep, selection, Kind.REROUTED, sentence, now);
  }

  private DeskEvent assign(
      Request request,
      Rep rep,
      @Nullable Selection selection,
      Kind kind,
      String sentence,
      Instant now) {
    var had = new ArrayList<>(request.had());
    had.add(rep.id());
    var lead = request.lead();
    var pool = selection == null ? null : selection.pool().id();
    var id = Assignment.idOf(lead.id(), request.round(), had.size());
    var assignment =
        new Assignment(
            id,
            lead,
            team.id(),
            request.round(),
            request.seen(),
            had.size(),
            rep.id(),
            pool,
            request.match(),
            AssignmentState.OPEN,
            now,
            null,
            clocks(lead, rep.hours(), now),
            had,
            1,
            sentence,
            plan.id(),
            plan.version(),
            null);
    var decision =
        new Decision(
            kind, now, lead, team.id(), request.match(), id, selection, rep.id(), sentence);
    return new DeskEvent.Assigned(
        assignment, pool, selection == null ? null : selection.after(), decision);
  }

  private List<Clock> clocks(Lead lead, WorkingTime hours, Instant now) {
    List<Clock> clocks = new ArrayList<>(2);
    for (var kind : ClockKind.values()) {
      plan.policy(kind, lead).ifPresent(policy -> clocks.add(Clock.start(policy, hours, now)));
    }
    return clocks;
  }

  /** A lead that is to be given to somebody. */
  record Request(Lead lead, int round, int seen, Match match, List<String> had) {

    Request(Lead lead, int round, int seen, Match match) {
      this(lead, round, seen, match, List.of());
    }

    static Request of(HeldLead held) {
      return new Request(held.lead(), held.seen(), held.seen(), held.match());
    }

    static Request of(Assignment late) {
      return new Request(late.lead(), late.round(), late.seen(), late.match(), late.had());
    }
  }
}
