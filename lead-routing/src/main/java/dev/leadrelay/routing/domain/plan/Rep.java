package dev.leadrelay.routing.domain.plan;

import dev.leadrelay.routing.domain.calendar.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * Someone who answers leads.
 *
 * @param weight share of the leads of a pool, relative to the other members
 * @param maxOpen most assignments that may wait for this rep's answer at once
 * @param maxPerDay most leads that the rep is given on one day of its calendar
 * @param deputy who takes over while the rep is absent; null: nobody
 */
public record Rep(
    String id,
    int weight,
    int maxOpen,
    int maxPerDay,
    WorkingTime hours,
    @Nullable String deputy,
    Contact contact) {

  /** No bound on the number of open assignments. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /** Whether the rep receives only so many leads a day. */
  public boolean isCappedByDay() {
    return maxPerDay != UNBOUNDED;
  }
}
