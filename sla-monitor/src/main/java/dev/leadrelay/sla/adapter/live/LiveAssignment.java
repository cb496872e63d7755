package dev.leadrelay.sla.adapter.live;

import dev.leadrelay.schemas.AssignmentEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of an assignment, as watchers see it. */
record LiveAssignment(
    String assignmentId,
    String leadId,
    int sequence,
    String kind,
    String state,
    Instant at,
    Instant assignedAt,
    @Nullable Instant firstTouchAt,
    String rep,
    String team,
    String rule,
    String level,
    double score,
    String reason,
    int attempt) {

  static LiveEvent of(AssignmentEvent event) {
    var data =
        new LiveAssignment(
            event.getAssignmentId(),
            event.getLeadId(),
            event.getSequence(),
            event.getKind().name(),
            event.getState().name(),
            event.getAt(),
            event.getAssignedAt(),
            event.getFirstTouchAt(),
            event.getRep(),
            event.getTeam(),
            event.getRule(),
            event.getLevel().name(),
            event.getScore(),
            event.getReason(),
            event.getAttempt());
    return new LiveEvent("assignment", data.assignmentId() + "/" + data.sequence(), data);
  }
}
