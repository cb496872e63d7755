package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.WorkingTime;
import dev.leadrelay.routing.domain.desk.Decision.Kind;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.matching.Match;
import dev.leadrelay.routing.domain.plan.ClockKind;
import dev.leadrelay.routing.domain.plan.Counted;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Pool;
import dev.leadrelay.routing.domain.plan.Rep;
import dev.leadrelay.routing.domain.plan.Target;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives leads to reps, or lets them wait. */
final class Assigner {

  private final Plan plan;
  private final Team team;

  Assigner(Plan plan, Team team) {
    this.plan = plan;
    this.team = team;
  }

  /** A lead that is to be given to somebody. */
  record Request(Lead lead, int round, int seen, Match match, List<String> had) {

    static Request of(HeldLead held) {
      return new Request(held.lead(), held.round(), held.seen(), held.match(), held.had());
    }

    static Request of(Assignment late) {
      return new Request(late.lead(), late.round(), late.seen(), late.match(), late.had());
    }
  }

  /** A lead that nobody works. */
  DeskEvent open(DeskView desk, int turn, Lead lead, Match match, Instant now) {
    var request = new Request(lead, turn, turn, match, List.of());
    return switch (match.target()) {
      case Target.ToRep(_, var rep) -> toRep(desk, request, rep, now);
      case Target.ToPool(_, var pool) -> toPool(desk, request, poolOf(pool), now, now);
      case Target.ToItsOwner(), Target.ToAccountOwner() ->
          throw new IllegalStateException("Expected a rep or a pool, but the rule names an owner.");
    };
  }

  /** A pool of the team; its first one when a newer plan no longer has the pool. */
  Pool poolOf(String id) {
    return team.pool(id).orElseGet(() -> team.pools().getFirst());
  }

  Optional<Rep> rep(String id) {
    return team.rep(id);
  }

  private DeskEvent toRep(DeskView desk, Request request, String id, Instant now) {
    var rule = request.match().rule();
    var named = team.rep(id).orElse(null);
    if (named == null) {
      return returned(request, now);
    }
    if (!Presence.isAbsent(desk, id, now)) {
      return byRule(desk, request, named, Sentences.named(id, request.match()), now);
    }
    if (request.match().unlessAbsent()) {
      return returned(request, now);
    }
    return new Successors(team, this)
        .deputy(desk, id, List.of(), now)
        .map(
            deputy -> {
              var sentence = Sentences.deputy(deputy.rep().id(), id, rule);
              return assign(
                  desk, request, deputy.rep(), deputy.booking(), Kind.ASSIGNED, sentence, now);
            })
        .orElseGet(
            () -> {
              var sentence = Sentences.awaited(id, rule);
              return byRule(desk, request, named, sentence, now);
            });
  }

  private DeskEvent byRule(DeskView desk, Request request, Rep rep, String sentence, Instant now) {
    var booking = Booking.of(desk, team, rep, Counted.OWNER, now);
    return assign(desk, request, rep, booking, Kind.ASSIGNED, sentence, now);
  }

  private DeskEvent returned(Request request, Instant now) {
    return returned(request.lead(), request.match().upToHere(), null, now);
  }

  /** The waiting lead's pool is gone: the rules are asked again. */
  DeskEvent giveUp(HeldLead held, Instant now) {
    return returned(held.lead(), Set.of(), lastOf(held.had()), now);
  }

  /** The rules are asked again, for they may know another team. */
  DeskEvent returned(Lead lead, Set<String> skip, @Nullable String owner, Instant now) {
    return new DeskEvent.Returned(lead.id(), team.id(), 0, skip, owner, now);
  }

  private static @Nullable String lastOf(List<String> had) {
    return had.isEmpty() ? null : had.getLast();
  }

  /**
   * Asks a pool for a rep; the lead waits when it has none.
   *
   * @param since when the lead began to wait, if it does already
   */
  DeskEvent toPool(DeskView desk, Request request, Pool pool, Instant since, Instant now) {
    var selection = Selection.from(desk, pool, request.had(), now);
    var rep = selection.winner();
    return rep == null
        ? hold(desk, request, selection, since, now)
        : chosen(desk, request, selection, rep, now);
  }

  /**
   * The first lead of a pool's queue that somebody may receive now. One that every free member had
   * before waits for the others, and lets those behind it pass.
   */
  Optional<DeskEvent> release(DeskView desk, String pool, Instant now) {
    return desk.firstHeld(pool, held -> held.had().isEmpty() || isSomebodyFor(desk, held, now))
        .flatMap(
            held -> {
              var selection = Selection.from(desk, poolOf(held.pool()), held.had(), now);
              return Optional.ofNullable(selection.winner())
                  .map(rep -> chosen(desk, Request.of(held), selection, rep, now));
            });
  }

  private boolean isSomebodyFor(DeskView desk, HeldLead held, Instant now) {
    return Selection.from(desk, poolOf(held.pool()), held.had(), now).winner() != null;
  }

  private DeskEvent chosen(
      DeskView desk, Request request, Selection selection, Rep rep, Instant now) {
    var sentence = Sentences.chosen(selection, rep.id(), request.match());
    return assign(desk, request, rep, Booking.of(selection), Kind.ASSIGNED, sentence, now);
  }

  private DeskEvent hold(
      DeskView desk, Request request, Selection selection, Instant since, Instant now) {
    var pool = selection.pool();
    var hold = pool.whenNobody().hold();
    var until = hold == null ? null : now.plus(hold);
    var wake = selection.wake(desk, now).orElse(null);
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
            Sentences.held(selection, wake, until));
    return new DeskEvent.Held(held(request, pool.id(), since, until, wake), decision);
  }

  private HeldLead held(
      Request request,
      String pool,
      Instant since,
      @Nullable Instant until,
      @Nullable Instant wake) {
    return new HeldLead(
        request.lead(),
        team.id(),
        request.round(),
        request.seen(),
        request.match(),
        request.had(),
        pool,
        since,
        until,
        wake,
        null);
  }

  /** The same wait, with the instants to look again as its pool is now. */
  HeldLead lookingAgain(DeskView desk, HeldLead held, Instant now) {
    var pool = poolOf(held.pool());
    var wake = Selection.from(desk, pool, held.had(), now).wake(desk, now).orElse(null);
    // A newer plan may let the pool hold for ever.
    return held.lookingAgain(pool.whenNobody().then() == null ? null : held.until(), wake);
  }

  DeskEvent assign(
      DeskView desk,
      Request request,
      Rep rep,
      Booking booking,
      Kind kind,
      String because,
      Instant now) {
    var selection = booking.selection();
    var sentence = because + booking.statement();
    var had = new ArrayList<>(request.had());
    had.add(rep.id());
    var lead = request.lead();
    var pool = selection == null ? null : selection.pool().id();
    var hours = Presence.hours(desk, rep);
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
            clocks(lead, hours, now),
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
        assignment,
        booking.ledgers(),
        rep.isCappedByDay() ? Presence.dateOf(rep, now) : null,
        decision);
  }

  private List<Clock> clocks(Lead lead, WorkingTime hours, Instant now) {
    List<Clock> clocks = new ArrayList<>(2);
    for (var kind : ClockKind.values()) {
      plan.policy(kind, lead).ifPresent(policy -> clocks.add(Clock.start(policy, hours, now)));
    }
    return clocks;
  }
}
