package dev.leadrelay.routing.domain.plan;

import dev.leadrelay.routing.domain.calendar.WorkingTime;

/**
 * Someone who answers leads.
 *
 * @param weight share of the leads of a pool, relative to the other members
 * @param maxOpen most assignments that may wait for this rep's answer at once
 */
public record Rep(String id, int weight, int maxOpen, WorkingTime hours, Contact contact) {

  /** No bound on the number of open assignments. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;
}
