package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.routing.domain.book.BookEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An assignment as JSON. Holds personal data: the rep must be able to call. */
record AssignmentView(
    String assignmentId,
    String leadId,
    String rep,
    String team,
    @Nullable String pool,
    String rule,
    String state,
    String level,
    double score,
    @Nullable String source,
    Instant qualifiedAt,
    Instant assignedAt,
    @Nullable Instant firstTouchAt,
    int attempt,
    @Nullable String previousRep,
    @Nullable String rejection,
    @Nullable String outcome,
    String reason,
    List<ClockView> clocks,
    Map<String, String> person,
    @Nullable String company) {

  /** A clock as JSON. */
  record ClockView(String sla, String kind, Instant due, String state) {}

  static AssignmentView of(BookEntry entry) {
    return new AssignmentView(
        entry.assignmentId(),
        entry.leadId(),
        entry.rep(),
        entry.team(),
        entry.pool(),
        entry.rule(),
        entry.state().name(),
        entry.level().name(),
        entry.score(),
        entry.source(),
        entry.qualifiedAt(),
        entry.assignedAt(),
        entry.firstTouchAt(),
        entry.attempt(),
        entry.previousRep(),
        entry.rejection(),
        entry.outcome(),
        entry.reason(),
        entry.clocks().stream()
            .map(c -> new ClockView(c.sla(), c.kind().name(), c.due(), c.state().name()))
            .toList(),
        entry.contact(),
        entry.company());
  }
}
