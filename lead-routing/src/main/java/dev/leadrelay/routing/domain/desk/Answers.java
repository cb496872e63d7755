package dev.leadrelay.routing.domain.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What a rep's action means. A second action of the same kind changes nothing. */
final class Answers {

  private Answers() {}

  static Outcome accept(Optional<LeadCase> known, String id, String rep, Instant now) {
    return answer(
        known,
        id,
        rep,
        assignment ->
            assignment.state() == AssignmentState.ACCEPTED
                ? Outcome.nothing()
                : Outcome.of(new DeskEvent.Accepted(assignment.accepted(), now)));
  }

  static Outcome touch(Optional<LeadCase> known, String id, String rep, Instant now) {
    return answer(
        known,
        id,
        rep,
        assignment ->
            assignment.firstTouchAt() != null
                ? Outcome.nothing()
                : Outcome.of(new DeskEvent.Touched(assignment.touched(now), now)));
  }

  private static Outcome answer(
      Optional<LeadCase> known, String id, String rep, Function<Assignment, Outcome> action) {
    if (known.orElse(null) instanceof Assignment assignment && assignment.id().equals(id)) {
      return assignment.rep().equals(rep)
          ? action.apply(assignment)
          : new Outcome.Rejected(
              Outcome.Code.NOT_YOUR_LEAD,
              "Expected the rep who holds %s, but got %s.".formatted(id, rep));
    }
    return new Outcome.Rejected(
        Outcome.Code.NO_SUCH_ASSIGNMENT,
        "Expected an assignment that somebody holds, but %s is not.".formatted(id));
  }
}
