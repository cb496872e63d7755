package dev.leadrelay.routing.domain.plan;

/** A way in which a member is given a lead and which may count as a turn in its pools. */
public enum Counted {

  /** By a rule for a rep or an owner, or as the deputy of one. */
  OWNER,

  /** By somebody who chose the rep. */
  MANUAL,

  /** By the pool, after another member did not work the lead. */
  REROUTE
}
