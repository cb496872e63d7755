package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.desk.Outcome.Code;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rep's action means. A second action of the same kind changes nothing. */
final class Answers {

  private final Team team;
  private final Successors successors;

  Answers(Team team, Successors successors) {
    this.team = team;
    this.successors = successors;
  }

  Outcome answer(DeskView desk, Command.ByRep command, Instant now) {
    var assignment = held(desk, command.leadId(), command.assignmentId());
    if (assignment.isEmpty()) {
      return noSuch(command.assignmentId());
    }
    var rep = assignment.get().rep();
    return rep.equals(command.rep())
        ? act(desk, assignment.get(), command, now)
        : Outcome.refused(
            Code.NOT_YOUR_LEAD,
            "Expected the rep who holds %s, but got %s."
                .formatted(command.assignmentId(), command.rep()));
  }

  private static Optional<Assignment> held(DeskView desk, String leadId, String id) {
    return desk.find(leadId)
        .filter(Assignment.class::isInstance)
        .map(Assignment.class::cast)
        .filter(assignment -> assignment.id().equals(id));
  }

  private static Outcome noSuch(String id) {
    return Outcome.refused(
        Code.NO_SUCH_ASSIGNMENT,
        "Expected an assignment that somebody holds, but %s is not.".formatted(id));
  }

  private Outcome act(DeskView desk, Assignment assignment, Command.ByRep command, Instant now) {
    return switch (command) {
      case Command.Accept _ -> accept(assignment, now);
      case Command.Touch _ -> touch(assignment, now);
      case Command.Reject reject -> reject(assignment, reject, now);
      case Command.Report report -> report(assignment, report.result(), now);
      case Command.HandBack _ -> new Outcome.Events(successors.handBack(desk, assignment, now));
    };
  }

  private static Outcome accept(Assignment assignment, Instant now) {
    return assignment.state() == AssignmentState.ACCEPTED
        ? Outcome.nothing()
        : Outcome.of(new DeskEvent.Accepted(assignment.accepted(), now));
  }

  private static Outcome touch(Assignment assignment, Instant now) {
    return assignment.firstTouchAt() != null
        ? Outcome.nothing()
        : Outcome.of(new DeskEvent.Touched(assignment.touched(now), now));
  }

  private static Outcome reject(Assignment assignment, Command.Reject command, Instant now) {
    var code = named(RejectionCode.values(), command.code());
    if (code == null) {
      return Outcome.refused(
          Code.REJECTION_CODE_EXPECTED,
          "Expected a code out of %s, but got %s."
              .formatted(
                  List.of(RejectionCode.values()),
                  command.code() == null ? "none" : "another text"));
    }
    if (code == RejectionCode.TIMING && command.until() == null) {
      return Outcome.refused(
          Code.DATE_EXPECTED, "Expected until when the lead is to rest, but got no date.");
    }
    if (code == RejectionCode.DUPLICATE && command.duplicateOf() == null) {
      return Outcome.refused(
          Code.DUPLICATE_EXPECTED, "Expected the lead that survives, but got none.");
    }
    return new Outcome.Events(rejected(assignment, code, command.until(), now));
  }

  private static List<DeskEvent> rejected(
      Assignment assignment, RejectionCode code, @Nullable Instant until, Instant now) {
    var rest = code == RejectionCode.TIMING ? until : null;
    var end = code == RejectionCode.DUPLICATE ? AssignmentState.CLOSED : AssignmentState.REJECTED;
    var kind = code.recycles() ? Decision.Kind.RECYCLED : Decision.Kind.CLOSED;
    var decision =
        Decision.ending(kind, assignment, Sentences.rejected(assignment.rep(), code, rest), now);
    var rejected = new DeskEvent.Rejected(assignment.ended(end), code, rest, now, decision);
    return rest == null
        ? List.of(rejected)
        : List.of(rejected, new DeskEvent.Rested(resting(assignment, rest)));
  }

  private static RestingLead resting(Assignment assignment, Instant until) {
    return new RestingLead(
        assignment.lead(),
        assignment.team(),
        assignment.seen(),
        assignment.seen(),
        assignment.rep(),
        until,
        null);
  }

  private static Outcome report(Assignment assignment, @Nullable String text, Instant now) {
    var result = named(Result.values(), text);
    if (result == null) {
      return Outcome.refused(
          Code.OUTCOME_EXPECTED,
          "Expected an outcome out of %s, but got another text."
              .formatted(List.of(Result.values())));
    }
    // Who has a sales qualified lead or an opportunity has taken the lead on.
    return result.isFinal()
        ? Outcome.of(
            new DeskEvent.Closed(
                assignment.ended(AssignmentState.CLOSED),
                now,
                Decision.ending(
                    Decision.Kind.CLOSED,
                    assignment,
                    Sentences.finished(assignment.rep(), result),
                    now)))
        : accept(assignment, now);
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
    return Stream.of(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
  }

  /** Somebody gives the lead to another rep by hand. */
  Outcome reassign(DeskView desk, Command.Reassign command, Instant now) {
    var known = held(desk, command.leadId(), command.assignmentId());
    if (known.isEmpty()) {
      return noSuch(command.assignmentId());
    }
    var assignment = known.get();
    if (assignment.rep().equals(command.toRep())) {
      return Outcome.nothing();
    }
    return team.rep(command.toRep())
        .<Outcome>map(rep -> new Outcome.Events(successors.giveByHand(desk, assignment, rep, now)))
        .orElseGet(
            () ->
                Outcome.refused(
                    Code.UNKNOWN_REP,
                    "Expected a rep of team %s, but %s is none."
                        .formatted(assignment.team(), command.toRep())));
  }
}
