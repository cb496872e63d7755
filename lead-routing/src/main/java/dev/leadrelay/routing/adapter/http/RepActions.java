package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.problem.FieldProblem;
import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.routing.domain.book.Activity;
import dev.leadrelay.routing.domain.book.ActivityLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpStatus;

/** Checks what a rep does, writes it down, and waits a moment for it to be done. */
public final class RepActions {

  private static final Set<String> CHANNELS = Set.of("call", "mail", "meeting");
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final AssignmentQueries queries;
  private final ActivityLog log;
  private final InstantSource clock;

  // Few looks at first, ever fewer later: 25 ms, 50 ms, 100 ms, 200 ms and so on.
  private final RetryTemplate patience =
      new RetryTemplate(
          RetryPolicy.builder()
              .includes(NotYetException.class)
              .maxRetries(20)
              .delay(Duration.ofMillis(25))
              .multiplier(2)
              .maxDelay(Duration.ofMillis(200))
              .timeout(PATIENCE)
              .build());

  public RepActions(AssignmentQueries queries, ActivityLog log, InstantSource clock) {
    this.queries = queries;
    this.log = log;
    this.clock = clock;
  }

  /** Body of {@code :accept}. */
  public record Accept(@Nullable String rep) {
    static final Accept EMPTY = new Accept(null);
  }

  /** Body of {@code :touch}. */
  public record Touch(@Nullable String rep, @Nullable String channel, @Nullable String note) {
    static final Touch EMPTY = new Touch(null, null, null);
  }

  /**
   * What came of an action.
   *
   * @param applied false when it is written down and will be done soon
   */
  record Done(AssignmentView assignment, boolean applied) {}

  Done accept(String id, Accept body) {
    var rep = require(body.rep(), List.of());
    var assignment = held(id, rep);
    if (isAccepted(assignment)) {
      return new Done(assignment, true);
    }
    append(new Activity.Accepted(id + "-accepted", subject(assignment), now()));
    return await(id, RepActions::isAccepted, assignment);
  }

  Done touch(String id, Touch body) {
    var wrong = new ArrayList<FieldProblem>();
    var channel = Objects.requireNonNullElse(body.channel(), "");
    if (!CHANNELS.contains(channel)) {
      wrong.add(
          new FieldProblem(
              "/channel",
              "Expected one of call, mail and meeting, but got %s."
                  .formatted(channel.isEmpty() ? "nothing" : "another text")));
    }
    var rep = require(body.rep(), wrong);
    var assignment = held(id, rep);
    var note = Objects.requireNonNullElse(body.note(), "");
    var activityId = UUID.randomUUID().toString();
    append(new Activity.Touched(activityId, subject(assignment), now(), channel, note));
    return await(id, view -> view.firstTouchAt() != null, assignment);
  }

  private static String require(@Nullable String rep, List<FieldProblem> others) {
    var wrong = new ArrayList<>(others);
    if (rep == null || rep.isBlank()) {
      wrong.addFirst(new FieldProblem("/rep", "Expected the id of a rep, but it is missing."));
    }
    if (!wrong.isEmpty()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "Expected a complete action, but something is wrong.", wrong);
    }
    return Objects.requireNonNull(rep);
  }

  private AssignmentView held(String id, String rep) {
    var assignment = queries.find(id, false).orElseThrow(RepActions::unknown);
    if (!assignment.rep().equals(rep)) {
      throw refused(
          "NOT_YOUR_LEAD", "Expected the rep who holds the lead, but it is another one's.");
    }
    if (!Set.of("OPEN", "ACCEPTED").contains(assignment.state())) {
      throw refused(
          "ALREADY_CLOSED",
          "Expected an assignment that is held, but it is %s.".formatted(assignment.state()));
    }
    return assignment;
  }

  private static boolean isAccepted(AssignmentView assignment) {
    return assignment.state().equals("ACCEPTED");
  }

  private static Activity.Subject subject(AssignmentView assignment) {
    return new Activity.Subject(assignment.leadId(), assignment.assignmentId(), assignment.rep());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void append(Activity activity) {
    try {
      log.append(activity);
    } catch (ActivityLog.NotStoredException e) {
      throw ProblemException.unavailable(
          "The action could not be stored. It does no harm to send it again.", RETRY_AFTER);
    }
  }

  private Done await(String id, Predicate<AssignmentView> applied, AssignmentView before) {
    try {
      return new Done(patience.execute(() -> look(id, applied)), true);
    } catch (RetryException e) {
      return new Done(before, false);
    }
  }

  private AssignmentView look(String id, Predicate<AssignmentView> applied) throws NotYetException {
    return queries.find(id, false).filter(applied).orElseThrow(NotYetException::new);
  }

  static ProblemException unknown() {
    return refusal(
        HttpStatus.NOT_FOUND,
        "NO_SUCH_ASSIGNMENT",
        "Expected the id of an assignment, but there is none with this id.");
  }

  private static ProblemException refused(String code, String detail) {
    return refusal(HttpStatus.CONFLICT, code, detail);
  }

  private static ProblemException refusal(HttpStatus status, String code, String detail) {
    var problem = new ProblemException(status, detail);
    problem.getBody().setProperty("code", code);
    return problem;
  }

  /** What was asked for has not been done yet. */
  private static final class NotYetException extends Exception {}
}
