package dev.leadrelay.routing.domain.plan;

import dev.leadrelay.routing.domain.lead.Lead;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must happen by when.
 *
 * @param when leads it applies to; null: all
 * @param time how long the rep has
 * @param working true to count the rep's working time only, false to count all time
 * @param remind shares of the time, in percent, after which the rep is reminded
 * @param rerouteAfter time after which the lead moves on although the breach itself did not move it
 */
public record SlaPolicy(
    String id,
    @Nullable Condition when,
    ClockKind kind,
    Duration time,
    boolean working,
    List<Integer> remind,
    Set<BreachAction> onBreach,
    @Nullable Duration rerouteAfter) {

  public SlaPolicy {
    remind = List.copyOf(remind);
    onBreach = Set.copyOf(onBreach);
  }

  public boolean appliesTo(Lead lead) {
    return when == null || when.holds(lead);
  }

  /** The same for every lead. */
  SlaPolicy withoutCondition() {
    return new SlaPolicy(id, null, kind, time, working, remind, onBreach, rerouteAfter);
  }
}
