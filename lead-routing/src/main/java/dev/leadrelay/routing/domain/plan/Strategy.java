package dev.leadrelay.routing.domain.plan;

/** How a pool chooses among its eligible members. */
public enum Strategy {
  /** The largest entitlement receives. */
  ROUND_ROBIN,
  /** The fewest open assignments receive, then the largest entitlement. */
  LEAST_LOADED
}
