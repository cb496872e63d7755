package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.matching.Match;
import dev.leadrelay.routing.domain.plan.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One lead given to one rep, with the clocks that run on it.
 *
 * @param id {@code leadId-round-attempt}, so that the log alone determines it
 * @param round number of the qualification that opened it
 * @param seen number of the newest qualification that was taken in
 * @param attempt 1 for the first rep who had the lead in this round
 * @param pool the pool the rep was chosen from; null when a rule named the rep
 * @param had every rep who has had the lead in this round, this one included
 * @param sequence number of the last step in the assignment's life, from 1
 * @param reason why this rep, as a sentence
 */
public record Assignment(
    String id,
    Lead lead,
    String team,
    int round,
    int seen,
    int attempt,
    String rep,
    @Nullable String pool,
    Match match,
    AssignmentState state,
    Instant assignedAt,
    @Nullable Instant firstTouchAt,
    List<Clock> clocks,
    List<String> had,
    int sequence,
    String reason,
    String planId,
    int planVersion,
    @Nullable Instant armed)
    implements LeadCase {

  private static final Pattern ID = Pattern.compile("(.+)-\\d{1,9}-\\d{1,9}");

  public Assignment {
    clocks = List.copyOf(clocks);
    had = List.copyOf(had);
  }

  /** The id of an assignment. */
  public static String idOf(String leadId, int round, int attempt) {
    return leadId + "-" + round + "-" + attempt;
  }

  /** The lead of an assignment, read from the assignment's id; empty when it is not such an id. */
  public static Optional<String> leadOf(String id) {
    var match = ID.matcher(id);
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }

  /** Who had the lead before, in this round. */
  public Optional<String> previousRep() {
    return had.size() < 2 ? Optional.empty() : Optional.of(had.get(had.size() - 2));
  }

  /** Whether it counts against the rep's cap: it waits for the rep's answer. */
  public boolean waitsForAnswer() {
    return state == AssignmentState.OPEN;
  }

  @Override
  public Optional<Instant> nextMoment() {
    return nextClock().map(clock -> clock.moments().getFirst().at());
  }

  /** The clock that has something to say next. */
  Optional<Clock> nextClock() {
    Clock next = null;
    for (var clock : clocks) {
      if (!clock.moments().isEmpty() && (next == null || isBefore(clock, next))) {
        next = clock;
      }
    }
    return Optional.ofNullable(next);
  }

  private static boolean isBefore(Clock a, Clock b) {
    return a.moments().getFirst().at().isBefore(b.moments().getFirst().at());
  }

  Assignment replacing(Clock clock, Clock by) {
    var changed = new ArrayList<>(clocks);
    changed.replaceAll(each -> each.equals(clock) ? by : each);
    return step(state, firstTouchAt, changed);
  }

  Assignment accepted() {
    return step(AssignmentState.ACCEPTED, firstTouchAt, each(ClockKind.DECISION, Clock::answered));
  }

  Assignment touched(Instant at) {
    return step(state, at, each(ClockKind.FIRST_TOUCH, Clock::answered));
  }

  Assignment ended(AssignmentState end) {
    return step(end, firstTouchAt, clocks.stream().map(Clock::cancelled).toList());
  }

  Assignment about(Lead newer, int newestSeen) {
    return copy(newer, newestSeen, state, firstTouchAt, clocks, sequence, armed);
  }

  Assignment with(List<Clock> changed) {
    return step(state, firstTouchAt, changed);
  }

  private List<Clock> each(ClockKind kind, UnaryOperator<Clock> change) {
    return clocks.stream().map(c -> c.kind() == kind ? change.apply(c) : c).toList();
  }

  private Assignment step(AssignmentState next, @Nullable Instant touchedAt, List<Clock> changed) {
    return copy(lead, seen, next, touchedAt, changed, sequence + 1, armed);
  }

  @Override
  public Assignment armedAt(@Nullable Instant entry) {
    return copy(lead, seen, state, firstTouchAt, clocks, sequence, entry);
  }

  /** The same assignment; what may change in its life is given, the rest never does. */
  private Assignment copy(
      Lead about,
      int newestSeen,
      AssignmentState now,
      @Nullable Instant touchedAt,
      List<Clock> running,
      int step,
      @Nullable Instant entry) {
    return new Assignment(
        id,
        about,
        team,
        round,
        newestSeen,
        attempt,
        rep,
        pool,
        match,
        now,
        assignedAt,
        touchedAt,
        running,
        had,
        step,
        reason,
        planId,
        planVersion,
        entry);
  }
}
