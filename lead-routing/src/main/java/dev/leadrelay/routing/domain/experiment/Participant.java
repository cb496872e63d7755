package dev.leadrelay.routing.domain.experiment;

import dev.leadrelay.routing.domain.plan.Arm;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A lead as an experiment sees it.
 *
 * @param arm null for a lead that takes no part
 * @param since when it was first routed
 * @param reachedAt when it reached the measure first; null: not yet
 */
public record Participant(
    String leadId, @Nullable Arm arm, Instant since, @Nullable Instant reachedAt) {

  /** The order in which leads are counted. */
  static final Comparator<Participant> FIRST_COME =
      Comparator.comparing(Participant::since).thenComparing(Participant::leadId);

  boolean isRipe(Duration within, Instant now) {
    return !since.plus(within).isAfter(now);
  }

  boolean hasReached(Duration within) {
    return reachedAt != null && !reachedAt.isAfter(since.plus(within));
  }
}
