package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.desk.Assigner.Request;
import dev.leadrelay.routing.domain.desk.Decision.Kind;
import dev.leadrelay.routing.domain.plan.Counted;
import dev.leadrelay.routing.domain.plan.Rep;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to have a lead that its rep does not work: never somebody who had it. */
final class Successors {

  private final Team team;
  private final Assigner assigner;

  Successors(Team team, Assigner assigner) {
    this.team = team;
    this.assigner = assigner;
  }

  /**
   * Who is to have a lead next.
   *
   * @param booking whether it is the rep's turn, and in which pool
   */
  record Successor(Rep rep, Booking booking) {

    /** The pool that was asked; null for a deputy, and for whom somebody has chosen. */
    @Nullable Selection selection() {
      return booking.selection();
    }
  }

  /** Who stands in for an absent rep: its deputy, or the deputy's if that one is absent too. */
  Optional<Successor> deputy(DeskView desk, String rep, Collection<String> had, Instant now) {
    Set<String> asked = new HashSet<>(Set.of(rep));
    var next = team.rep(rep).map(Rep::deputy).flatMap(team::rep);
    while (next.isPresent() && asked.add(next.get().id())) {
      var deputy = next.get();
      if (!Presence.isAbsent(desk, deputy.id(), now) && !had.contains(deputy.id())) {
        return Optional.of(
            new Successor(deputy, Booking.of(desk, team, deputy, Counted.OWNER, now)));
      }
      next = Optional.ofNullable(deputy.deputy()).flatMap(team::rep);
    }
    return Optional.empty();
  }

  /** The next rep for a lead whose rep does not work it: never one who had it. */
  Optional<Successor> successor(DeskView desk, Assignment late, Instant now) {
    if (late.pool() == null) {
      return Optional.empty();
    }
    var pool = assigner.poolOf(late.pool());
    var next = Selection.from(desk, pool, late.had(), now);
    var fallback = pool.whenNobody().then();
    if (next.winner() == null && fallback != null) {
      next = Selection.from(desk, assigner.poolOf(fallback), late.had(), now);
    }
    var chosen = next;
    return Optional.ofNullable(chosen.winner())
        .map(rep -> new Successor(rep, Booking.ofReroute(chosen)));
  }

  /** Gives a lead on to the next rep. */
  List<DeskEvent> moveOn(
      DeskView desk, Assignment late, Successor next, String because, Instant now) {
    var sentence = Sentences.moved(next, because);
    var request = Request.of(late);
    return List.of(
        new DeskEvent.Expired(late.ended(AssignmentState.EXPIRED), now),
        assigner.assign(desk, request, next.rep(), next.booking(), Kind.REROUTED, sentence, now));
  }

  /** The rep cannot work the lead: the next one has it, or it waits, or the rules are asked. */
  List<DeskEvent> handBack(DeskView desk, Assignment assignment, Instant now) {
    var expired = new DeskEvent.Expired(assignment.ended(AssignmentState.EXPIRED), now);
    var from = assignment.pool();
    if (from == null) {
      var skip = assignment.match().upToHere();
      return List.of(expired, assigner.returned(assignment.lead(), skip, null, now));
    }
    var because = assignment.rep() + " handed it back";
    return successor(desk, assignment, now)
        .map(next -> moveOn(desk, assignment, next, because, now))
        .orElseGet(
            () -> {
              var request = Request.of(assignment);
              return List.of(
                  expired, assigner.toPool(desk, request, assigner.poolOf(from), now, now));
            });
  }

  /** Gives a lead to a rep whom somebody has chosen. */
  List<DeskEvent> giveByHand(DeskView desk, Assignment assignment, Rep rep, Instant now) {
    var booking = Booking.of(desk, team, rep, Counted.MANUAL, now);
    return moveOn(desk, assignment, new Successor(rep, booking), "it was reassigned by hand", now);
  }
}
