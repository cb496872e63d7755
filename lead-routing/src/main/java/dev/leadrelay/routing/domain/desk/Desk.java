package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A team's work as a state machine: {@code (state, command, now) -> events}. The same class serves
 * the stream, previews, replays and tests.
 *
 * <p>Deciding only looks; {@link DeskState#apply} only changes. The same commands at the same
 * instants lead to the same events, bit for bit.
 */
public final class Desk {

  /** Keeps one command short when a shift begins before a long queue. */
  private static final int MAX_RELEASED = 2_000;

  private final Team team;
  private final Assigner assigner;
  private final Answers answers;
  private final Levels levels;
  private final Timers timers;
  private final Availability availability;

  public Desk(Plan plan, Team team) {
    this.team = team;
    this.assigner = new Assigner(plan, team);
    var successors = new Successors(team, assigner);
    this.answers = new Answers(team, successors);
    this.levels = new Levels(plan, team);
    this.timers = new Timers(team, assigner, successors);
    this.availability = new Availability(team, plan.catchUps(), assigner, successors);
  }

  /**
   * What came of a command.
   *
   * @param events what happened, in order
   * @param refused why the command cannot be; null: it was taken in
   */
  public record Response(List<DeskEvent> events, Outcome.@Nullable Rejected refused) {}

  /** Decides, applies what follows, and gives waiting leads to whoever became free by it. */
  public Response handle(DeskState desk, Command command, Instant now) {
    // Who came first is served first: nobody overtakes a lead that waits already.
    List<DeskEvent> happened = new ArrayList<>(release(desk, now));
    Outcome.@Nullable Rejected refused = null;
    switch (command) {
      case Command.AboutLead about -> {
        switch (decide(desk, about, now)) {
          case Outcome.Events(var events) -> {
            events.forEach(desk::apply);
            happened.addAll(events);
          }
          case Outcome.Rejected rejected -> refused = rejected;
        }
      }
      case Command.AboutRep about -> {
        refused = unknown(about.rep());
        if (refused == null) {
          happened.addAll(availability.change(desk, about, now));
        }
      }
    }
    happened.addAll(release(desk, now));
    return new Response(happened, refused);
  }

  /** Says what follows from a command about a lead; changes nothing. */
  public Outcome decide(DeskView desk, Command.AboutLead command, Instant now) {
    var known = desk.find(command.leadId());
    return switch (command) {
      case Command.Open open ->
          known.isPresent()
              ? Outcome.refused(
                  Outcome.Code.ALREADY_WORKED,
                  "Expected a lead that nobody works, but %s is worked already."
                      .formatted(open.leadId()))
              : Outcome.of(assigner.open(desk, open.turn(), open.lead(), open.match(), now));
      case Command.Update(var turn, var lead) ->
          newer(known, turn)
              .map(worked -> Outcome.of(levels.update(desk, worked, turn, lead, now)))
              .orElseGet(Outcome::nothing);
      case Command.Withdraw(var turn, var lead) ->
          newer(known, turn)
              .map(worked -> Outcome.of(levels.withdraw(worked, turn, lead, now)))
              .orElseGet(Outcome::nothing);
      case Command.ByRep byRep -> answers.answer(desk, byRep, now);
      case Command.Reassign reassign -> answers.reassign(desk, reassign, now);
      case Command.Due(_, var noticedAt) ->
          new Outcome.Events(
              known.map(lead -> timers.due(desk, lead, now, noticedAt)).orElse(List.of()));
    };
  }

  /** A command that was delivered twice must not be taken in twice. */
  private static Optional<LeadCase> newer(Optional<LeadCase> known, int turn) {
    return known.filter(lead -> lead.seen() < turn);
  }

  private Outcome.@Nullable Rejected unknown(String rep) {
    return team.rep(rep).isPresent()
        ? null
        : new Outcome.Rejected(
            Outcome.Code.UNKNOWN_REP,
            "Expected a rep of team %s, but %s is none.".formatted(team.id(), rep));
  }

  /**
   * Takes over from the desk of an older plan: due times by the new hours, leads of reps and pools
   * that are gone move on, and who may receive a waiting lead now does.
   *
   * @param former the team as it was in the plan before
   */
  public List<DeskEvent> succeed(DeskState desk, Team former, Instant now) {
    List<DeskEvent> happened = new ArrayList<>(availability.succeed(desk, former, now));
    happened.addAll(release(desk, now));
    return happened;
  }

  /** Whether so much happened at once that a release may have stopped before its end. */
  public static boolean mayGoOn(List<DeskEvent> happened) {
    return happened.size() >= MAX_RELEASED;
  }

  /**
   * Gives waiting leads to members who may receive them now; a bounded number at once, so that
   * whoever got any asks again.
   */
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
