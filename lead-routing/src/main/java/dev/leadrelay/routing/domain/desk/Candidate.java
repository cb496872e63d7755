package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.plan.Rep;
import org.jspecify.annotations.Nullable;

/**
 * A member of a pool, and whether it could receive the lead.
 *
 * @param skipped why not; null: it could
 * @param open assignments that wait for its answer
 */
public record Candidate(Rep rep, @Nullable Skip skipped, int open) {

  /** Why a member could not receive a lead. */
  public enum Skip {
    HAD_IT_BEFORE,
    ABSENT,
    OUTSIDE_HOURS,
    CAP,
    DAILY_CAP
  }

  public boolean isEligible() {
    return skipped == null;
  }
}
