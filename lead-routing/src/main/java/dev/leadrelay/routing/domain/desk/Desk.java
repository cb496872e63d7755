package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A team's work as a state machine: {@code (state, command, now) -> events}. The same class serves
 * the stream, previews, replays and tests.
 *
 * <p>{@link #decide} only looks; {@link DeskState#apply} only changes. The same commands at the
 * same instants lead to the same events, bit for bit.
 */
public final class Desk {

  /** Keeps one command short when a shift begins before a long queue. */
  private static final int MAX_RELEASED = 100;

  private final Assigner assigner;
  private final Levels levels;
  private final Timers timers;

  public Desk(Plan plan, Team team) {
    this.assigner = new Assigner(plan, team);
    this.levels = new Levels(plan, team);
    this.timers = new Timers(team, assigner);
  }

  /** Says what follows from a command. */
  public Outcome decide(DeskView desk, Command command, Instant now) {
    var known = desk.find(command.leadId());
    return switch (command) {
      case Command.Open open ->
          known.isPresent()
              ? new Outcome.Rejected(
                  Outcome.Code.ALREADY_WORKED,
                  "Expected a lead that nobody works, but %s is worked already."
                      .formatted(open.leadId()))
              : Outcome.of(assigner.open(desk, open.turn(), open.lead(), open.match(), now));
      case Command.Update(var turn, var lead) ->
          newer(known, turn)
              .map(worked -> Outcome.of(levels.update(worked, turn, lead, now)))
              .orElseGet(Outcome::nothing);
      case Command.Withdraw(var turn, var lead) ->
          newer(known, turn)
              .map(worked -> Outcome.of(levels.withdraw(worked, turn, lead, now)))
              .orElseGet(Outcome::nothing);
      case Command.Accept(_, var id, var rep) -> Answers.accept(known, id, rep, now);
      case Command.Touch(_, var id, var rep, _) -> Answers.touch(known, id, rep, now);
      case Command.Due(_, var noticedAt) ->
          new Outcome.Events(
              known.map(lead -> timers.due(desk, lead, now, noticedAt)).orElse(List.of()));
    };
  }

  /** A command that was delivered twice must not be taken in twice. */
  private static Optional<LeadCase> newer(Optional<LeadCase> known, int turn) {
    return known.filter(lead -> lead.seen() < turn);
  }

  /**
   * Decides, applies what follows, and gives waiting leads to whoever became free by it.
   *
   * @return what happened, in order; empty when nothing did or the command was refused
   */
  public List<DeskEvent> handle(DeskState desk, Command command, Instant now) {
    // Who came first is served first: nobody overtakes a lead that waits already.
    List<DeskEvent> happened = new ArrayList<>(release(desk, now));
    if (decide(desk, command, now) instanceof Outcome.Events(var events)) {
      events.forEach(desk::apply);
      happened.addAll(events);
    }
    happened.addAll(release(desk, now));
    return happened;
  }

  /** Gives waiting leads to members who may receive them now; a bounded number at once. */
  public List<DeskEvent> release(DeskState desk, Instant now) {
    List<DeskEvent> released = new ArrayList<>();
    for (var pool : desk.holding()) {
      var next = assigner.release(desk, pool, now);
      while (next.isPresent() && released.size() < MAX_RELEASED) {
        desk.apply(next.get());
        released.add(next.get());
        next = assigner.release(desk, pool, now);
      }
    }
    return released;
  }
}
