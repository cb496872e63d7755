package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.routing.domain.book.Activity;
import dev.leadrelay.routing.domain.book.ActivityLog;
import dev.leadrelay.routing.domain.desk.RejectionCode;
import dev.leadrelay.routing.domain.desk.Result;
import dev.leadrelay.routing.domain.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpStatus;

/**
 * Checks what is done with an assignment, writes it down, and waits a moment for it to be done. The
 * same action a second time changes nothing and answers the same.
 */
public final class RepActions {

  static final String ALREADY_CLOSED = "ALREADY_CLOSED";
  static final String NO_SUCH_ASSIGNMENT = "NO_SUCH_ASSIGNMENT";

  private static final List<String> CHANNELS = List.of("call", "mail", "meeting");
  private static final List<String> CODES = names(RejectionCode.values());
  private static final List<String> OUTCOMES = names(Result.values());
  private static final Set<String> HELD = Set.of("OPEN", "ACCEPTED");
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final AssignmentQueries queries;
  private final ActivityLog log;
  private final Supplier<Plan> plan;
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

  /**
   * @param plan the plan in force
   */
  public RepActions(
      AssignmentQueries queries, ActivityLog log, Supplier<Plan> plan, InstantSource clock) {
    this.queries = queries;
    this.log = log;
    this.plan = plan;
    this.clock = clock;
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  /**
   * What came of an action.
   *
   * @param applied false when it is written down and will be done soon
   */
  record Done(AssignmentView assignment, boolean applied) {}

  Done accept(String id, ActionBody body) {
    var check = new ActionBody.Check();
    var rep = repOf(body, check);
    check.done();
    return act(
        theirs(id, rep),
        view -> view.state().equals("ACCEPTED"),
        subject -> new Activity.Accepted(id + "-accepted", subject, now()));
  }

  Done touch(String id, ActionBody body) {
    return touch(id, body, UUID.randomUUID().toString());
  }

  /**
   * @param key the same when the same touch is told again
   */
  Done touch(String id, ActionBody body, String key) {
    var check = new ActionBody.Check();
    var rep = repOf(body, check);
    var channel = check.oneOf("/channel", CHANNELS, body.channel());
    var note = check.note("/note", body.note());
    check.done();
    var assignment = theirs(id, rep);
    requireHeld(assignment);
    append(
        new Activity.Touched(
            "%s-touched-%s".formatted(id, key), subject(assignment), now(), channel, note));
    return await(assignment, view -> view.firstTouchAt() != null);
  }

  Done reject(String id, ActionBody body) {
    var check = new ActionBody.Check();
    var rep = repOf(body, check);
    var code = check.oneOf("/code", CODES, body.code());
    var until =
        code.equals(RejectionCode.TIMING.name())
            ? check.later("/until", body.until(), now())
            : null;
    var duplicateOf =
        code.equals(RejectionCode.DUPLICATE.name())
            ? check.required("/duplicateOf", body.duplicateOf(), "the lead that survives")
            : null;
    var note = check.note("/note", body.note());
    check.done();
    return act(
        theirs(id, rep),
        view -> code.equals(view.rejection()),
        subject ->
            new Activity.Rejected(
                id + "-rejected", subject, now(), code, until, duplicateOf, note));
  }

  Done report(String id, ActionBody body) {
    var check = new ActionBody.Check();
    var rep = repOf(body, check);
    var outcome = check.oneOf("/outcome", OUTCOMES, body.outcome());
    var currency = check.currency("/currency", body.currency(), body.amount());
    if (body.amount() != null && body.amount().signum() < 0) {
      check.wrong("/amount", "Expected an amount of 0 or more, but it is less.");
    }
    var reason = check.note("/reason", body.reason());
    check.done();
    return act(
        theirs(id, rep),
        view -> outcome.equals(view.outcome()) && view.state().equals(stateAfter(outcome)),
        subject ->
            new Activity.Reported(
                "%s-%s".formatted(id, outcome.toLowerCase(Locale.ROOT)),
                subject,
                now(),
                outcome,
                body.amount(),
                currency,
                reason));
  }

  private static String stateAfter(String outcome) {
    return Result.valueOf(outcome).isFinal() ? "CLOSED" : "ACCEPTED";
  }

  Done handBack(String id, ActionBody body) {
    var check = new ActionBody.Check();
    var rep = repOf(body, check);
    var note = check.note("/note", body.note());
    check.done();
    return act(
        theirs(id, rep),
        view -> view.state().equals("EXPIRED"),
        subject -> new Activity.HandedBack(id + "-handed-back", subject, now(), note));
  }

  Done reassign(String id, ActionBody body) {
    var check = new ActionBody.Check();
    var toRep = check.required("/toRep", body.toRep(), "the rep who is to have the lead");
    check.done();
    var assignment = queries.find(id, false).orElseThrow(RepActions::unknown);
    var team = plan.get().team(assignment.team());
    if (team.flatMap(each -> each.rep(toRep)).isEmpty()) {
      check.wrong(
          "/toRep",
          "Expected a rep of team %s, but got somebody else.".formatted(assignment.team()));
      check.done();
    }
    return act(
        assignment,
        view -> view.state().equals("EXPIRED") || view.rep().equals(toRep),
        subject ->
            new Activity.Reassigned(
                "%s-reassigned-%s".formatted(id, toRep), subject, now(), toRep));
  }

  private static String repOf(ActionBody body, ActionBody.Check check) {
    return check.required("/rep", body.rep(), "the id of a rep");
  }

  private Done act(
      AssignmentView assignment,
      Predicate<AssignmentView> done,
      Function<Activity.Subject, Activity> activity) {
    if (done.test(assignment)) {
      return new Done(assignment, true);
    }
    requireHeld(assignment);
    append(activity.apply(subject(assignment)));
    return await(assignment, done);
  }

  private AssignmentView theirs(String id, String rep) {
    var assignment = queries.find(id, false).orElseThrow(RepActions::unknown);
    if (!assignment.rep().equals(rep)) {
      throw refused(
          "NOT_YOUR_LEAD", "Expected the rep who holds the lead, but it is another one's.");
    }
    return assignment;
  }

  private static void requireHeld(AssignmentView assignment) {
    if (!HELD.contains(assignment.state())) {
      throw refused(
          ALREADY_CLOSED,
          "Expected an assignment that is held, but it is %s.".formatted(assignment.state()));
    }
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

  private Done await(AssignmentView before, Predicate<AssignmentView> applied) {
    try {
      return new Done(patience.execute(() -> look(before.assignmentId(), applied)), true);
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
        NO_SUCH_ASSIGNMENT,
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
