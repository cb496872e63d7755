package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.matching.Match;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead went where it went; enough to recompute it by hand.
 *
 * @param assignmentId null when there is no assignment
 * @param selection the pool that was asked; null when none was
 * @param rep who has the lead after it; null: nobody
 * @param sentence the decision for people
 */
public record Decision(
    Kind kind,
    Instant at,
    Lead lead,
    String team,
    Match match,
    @Nullable String assignmentId,
    @Nullable Selection selection,
    @Nullable String rep,
    String sentence) {

  /** What was decided. */
  public enum Kind {
    ASSIGNED,
    HELD,
    REROUTED,
    RECYCLED,
    CLOSED
  }

  /** Why an assignment has ended without another one. */
  static Decision ending(Kind kind, Assignment ended, String sentence, Instant now) {
    return new Decision(
        kind, now, ended.lead(), ended.team(), ended.match(), ended.id(), null, null, sentence);
  }
}
