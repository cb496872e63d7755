package dev.leadrelay.routing.domain.dispatch;

import dev.leadrelay.routing.domain.lead.Lead;

/** What is heard about a lead. */
public sealed interface LeadSignal {

  /**
   * Its level changed.
   *
   * @param rises whether it is higher than before
   * @param consentWithdrawn whether the person took back its consent
   */
  record Qualified(Lead lead, boolean rises, boolean consentWithdrawn) implements LeadSignal {}

  /** A rep took it on. */
  record Accepted(String assignmentId, String rep) implements LeadSignal {}

  /** A rep tried to reach the person. */
  record Touched(String assignmentId, String rep, String channel) implements LeadSignal {}

  /**
   * A team has stopped working it.
   *
   * @param seen number of the newest qualification that the team had taken in
   */
  record Ended(String team, int seen) implements LeadSignal {}
}
