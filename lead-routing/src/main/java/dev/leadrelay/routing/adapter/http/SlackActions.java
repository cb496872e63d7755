package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.routing.adapter.slack.Button;
import dev.leadrelay.routing.adapter.slack.Press;
import dev.leadrelay.routing.adapter.slack.Presses;
import dev.leadrelay.routing.domain.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Does what a button in Slack stands for: the same as the call over HTTP, by the same rules. */
public final class SlackActions implements Presses {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration QUARTER = Duration.ofDays(90);

  private final AssignmentQueries queries;
  private final RepActions actions;
  private final Supplier<Plan> plan;
  private final InstantSource clock;

  public SlackActions(
      AssignmentQueries queries, RepActions actions, Supplier<Plan> plan, InstantSource clock) {
    this.queries = queries;
    this.actions = actions;
    this.plan = plan;
    this.clock = clock;
  }

  @Override
  public Answer act(Press press) {
    try {
      var assignment = queries.find(press.assignmentId(), false).orElseThrow(RepActions::unknown);
      var holder = plan.get().contactOf(assignment.rep()).slack();
      return Objects.equals(holder, press.user())
          ? act(press, assignment.rep())
          : refused("This lead is %s's: only they can answer it.".formatted(assignment.rep()));
    } catch (ProblemException e) {
      return refused(sentence(e));
    }
  }

  private Answer act(Press press, String rep) {
    var id = press.assignmentId();
    return switch (press.button()) {
      case ACCEPT ->
          answer(actions.accept(id, body(rep)), "You have accepted the lead.", State.ACCEPTED);
      case CALLED ->
          answer(actions.touch(id, called(rep), press.id()), "Your call is noted.", State.ACCEPTED);
      case DECLINE -> decline(press, rep);
    };
  }

  private Answer decline(Press press, String rep) {
    var id = press.assignmentId();
    if (press.choice() == Button.Choice.HAND_BACK) {
      return answer(
          actions.handBack(id, body(rep)),
          "You have handed the lead back. Somebody else gets it.",
          State.GONE);
    }
    return answer(
        actions.reject(id, rejection(rep, Objects.requireNonNull(press.choice()))),
        "You have rejected the lead.",
        State.GONE);
  }

  private ActionBody rejection(String rep, Button.Choice choice) {
    return switch (choice) {
      case IN_A_MONTH -> rejected(rep, "TIMING", clock.instant().plus(MONTH));
      case IN_A_QUARTER -> rejected(rep, "TIMING", clock.instant().plus(QUARTER));
      case NO_FIT, NO_NEED, WRONG_PERSON, HAND_BACK -> rejected(rep, choice.name(), null);
    };
  }

  private static ActionBody body(String rep) {
    return new ActionBody(rep, null, null, null, null, null, null, null, null, null, null);
  }

  private static ActionBody called(String rep) {
    return new ActionBody(rep, "call", null, null, null, null, null, null, null, null, null);
  }

  private static ActionBody rejected(String rep, String code, @Nullable Instant until) {
    var text = Optional.ofNullable(until).map(Instant::toString).orElse(null);
    return new ActionBody(rep, null, null, code, text, null, null, null, null, null, null);
  }

  private static Answer answer(RepActions.Done done, String sentence, State state) {
    return new Answer(done.applied() ? sentence : sentence + " It shows in a moment.", state);
  }

  private static Answer refused(String sentence) {
    return new Answer(sentence, State.REFUSED);
  }

  /** A problem as somebody in a chat understands it. */
  private static String sentence(ProblemException problem) {
    if (problem.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
      return "That did not work just now. Please press it again in a moment.";
    }
    var code = Optional.ofNullable(problem.getBody().getProperties()).map(p -> p.get("code"));
    return switch (String.valueOf(code.orElse(""))) {
      case RepActions.ALREADY_CLOSED ->
          "That came too late: the lead is not with you any more, or you have ended it already.";
      case RepActions.NO_SUCH_ASSIGNMENT -> "This lead is not known here any more.";
      default -> "That did not work. Please use the inbox.";
    };
  }
}
