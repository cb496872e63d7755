package dev.leadrelay.routing.domain.plan;

import dev.leadrelay.routing.domain.lead.Lead;

/** A question about a lead that is answered by yes or no; a missing attribute makes it no. */
public interface Condition {

  boolean holds(Lead lead);

  /** The condition as it stands in the plan. */
  String text();
}
