package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.calendar.WorkingTime;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What follows when a rep goes away, comes back, or works other hours than before. */
final class Availability {

  /** Who is the most urgent moves first. */
  private static final Comparator<Assignment> URGENT_FIRST =
      Comparator.comparing((Assignment assignment) -> assignment.lead().level())
          .reversed()
          .thenComparing(Assignment::assignedAt)
          .thenComparing(Assignment::id);

  private final Team team;
  private final Map<String, Integer> catchUps;
  private final Assigner assigner;
  private final Successors successors;

  /**
   * @param catchUps how many leads may be made up for after an absence, by its kind
   */
  Availability(Team team, Map<String, Integer> catchUps, Assigner assigner, Successors successors) {
    this.team = team;
    this.catchUps = catchUps;
    this.assigner = assigner;
    this.successors = successors;
  }

  /** Applies what a change of a rep's availability leads to, and tells it. */
  List<DeskEvent> change(DeskState desk, Command.AboutRep command, Instant now) {
    var rep = team.rep(command.rep()).orElseThrow();
    var before = Presence.hours(desk, rep);
    var absences =
        switch (command) {
          case Command.GoAbsent(_, var until, _) ->
              until == null || until.isAfter(now)
                  ? List.of(new Absence(now, until))
                  : List.<Absence>of();
          case Command.Return _ -> List.<Absence>of();
        };
    if (absences.equals(desk.absences(rep.id()))) {
      return List.of();
    }
    List<DeskEvent> happened = new ArrayList<>();
    apply(
        desk,
        happened,
        new DeskEvent.AvailabilityChanged(rep.id(), absences, catchUp(command), now));
    for (var assignment : urgentFirst(desk.heldBy(rep.id()))) {
      rearrange(desk, happened, assignment, before, now);
    }
    for (var pool : desk.holding()) {
      if (assigner.poolOf(pool).memberIds().contains(rep.id())) {
        desk.waitingFor(pool).forEach(held -> lookAgain(desk, happened, held, now));
      }
    }
    return happened;
  }

  private int catchUp(Command.AboutRep command) {
    return command instanceof Command.GoAbsent(_, _, var kind) && kind != null
        ? catchUps.getOrDefault(kind, 0)
        : 0;
  }

  /**
   * Applies what a newer plan leads to.
   *
   * @param former the team as it was in the plan before
   */
  List<DeskEvent> succeed(DeskState desk, Team former, Instant now) {
    Map<String, WorkingTime> before = new HashMap<>();
    former.reps().forEach(rep -> before.put(rep.id(), Presence.hours(desk, rep)));
    List<DeskEvent> happened = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    List<HeldLead> waiting = new ArrayList<>();
    for (var lead : desk.cases(_ -> true)) {
      switch (lead) {
        case Assignment assignment -> assignments.add(assignment);
        case HeldLead held -> waiting.add(held);
        case RestingLead _ -> {}
      }
    }
    for (var assignment : urgentFirst(assignments)) {
      var hours = before.getOrDefault(assignment.rep(), WorkingTime.ALWAYS);
      rearrange(desk, happened, assignment, hours, now);
    }
    waiting.forEach(held -> lookAgain(desk, happened, held, now));
    return happened;
  }

  private static List<Assignment> urgentFirst(List<Assignment> assignments) {
    return assignments.stream().sorted(URGENT_FIRST).toList();
  }

  /**
   * The lead of a rep who cannot answer it moves on; another one's due times are found anew. A
   * conversation that has begun is worth more than a sooner answer by a stranger.
   */
  private void rearrange(
      DeskState desk,
      List<DeskEvent> happened,
      Assignment assignment,
      WorkingTime before,
      Instant now) {
    var why = whyNot(desk, assignment.rep(), now);
    var next =
        why.isEmpty() || assignment.firstTouchAt() != null
            ? Optional.<Successors.Successor>empty()
            : standIn(desk, assignment, now);
    if (next.isPresent()) {
      successors
          .moveOn(desk, assignment, next.get(), why.orElseThrow(), now)
          .forEach(event -> apply(desk, happened, event));
    } else {
      team.rep(assignment.rep())
          .map(rep -> Presence.hours(desk, rep))
          .ifPresent(after -> retime(desk, happened, assignment, before, after, now));
    }
  }

  private Optional<String> whyNot(DeskState desk, String rep, Instant now) {
    if (team.rep(rep).isEmpty()) {
      return Optional.of(rep + " is no longer in the team");
    }
    return Presence.isAbsent(desk, rep, now) ? Optional.of(rep + " is absent") : Optional.empty();
  }

  private Optional<Successors.Successor> standIn(
      DeskState desk, Assignment assignment, Instant now) {
    return successors
        .deputy(desk, assignment.rep(), assignment.had(), now)
        .or(() -> successors.successor(desk, assignment, now));
  }

  private static void retime(
      DeskState desk,
      List<DeskEvent> happened,
      Assignment assignment,
      WorkingTime before,
      WorkingTime after,
      Instant now) {
    var clocks = assignment.clocks().stream().map(c -> c.moved(before, after, now)).toList();
    if (!clocks.equals(assignment.clocks())) {
      apply(desk, happened, new DeskEvent.Changed(assignment.with(clocks), now));
    }
  }

  /** A waiting lead is looked at again when somebody works next, by what is known now. */
  private void lookAgain(DeskState desk, List<DeskEvent> happened, HeldLead held, Instant now) {
    if (team.pool(held.pool()).isEmpty()) {
      apply(desk, happened, assigner.giveUp(held, now));
      return;
    }
    var again = assigner.lookingAgain(desk, held, now);
    if (!Objects.equals(again.nextMoment(), held.nextMoment())) {
      apply(desk, happened, new DeskEvent.Noted(again));
    }
  }

  private static void apply(DeskState desk, List<DeskEvent> happened, DeskEvent event) {
    desk.apply(event);
    happened.add(event);
  }
}
