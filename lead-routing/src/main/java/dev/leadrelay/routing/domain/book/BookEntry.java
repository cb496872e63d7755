package dev.leadrelay.routing.domain.book;

import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.desk.ClockState;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it is shown to people. Holds personal data.
 *
 * @param rejection the code with which it was rejected; null when it was not
 * @param outcome what the rep reported last; null when nothing
 * @param contact how to reach the person: email, firstName, lastName, phone, as far as known
 */
public record BookEntry(
    String assignmentId,
    String leadId,
    String rep,
    String team,
    @Nullable String pool,
    String rule,
    AssignmentState state,
    Level level,
    double score,
    @Nullable String source,
    Instant qualifiedAt,
    Instant assignedAt,
    @Nullable Instant firstTouchAt,
    Instant changedAt,
    int attempt,
    @Nullable String previousRep,
    @Nullable String rejection,
    @Nullable String outcome,
    String reason,
    List<ShownClock> clocks,
    Map<String, String> contact,
    @Nullable String company) {

  /** The same with what the rep reported. */
  public BookEntry reported(@Nullable String newest) {
    return new BookEntry(
        assignmentId,
        leadId,
        rep,
        team,
        pool,
        rule,
        state,
        level,
        score,
        source,
        qualifiedAt,
        assignedAt,
        firstTouchAt,
        changedAt,
        attempt,
        previousRep,
        rejection,
        newest,
        reason,
        clocks,
        contact,
        company);
  }

  /** A clock as it is shown. */
  public record ShownClock(String sla, ClockKind kind, Instant due, ClockState state) {}
}
