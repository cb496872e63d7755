package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.LeadState;

/**
 * What the store keeps of a lead: its state, and which timer is armed for it.
 *
 * @param state with the facts of the leads that were merged into it
 * @param armedFor when the timer fires; {@link Long#MAX_VALUE} when none is armed
 * @param generation of the armed timer; one of another generation has been superseded
 * @param link its ties to other leads
 */
public record StoredLead(LeadState state, long armedFor, int generation, Link link) {

  /** A lead that was not stored yet. */
  public static final StoredLead NEW = new StoredLead(LeadState.NEW, Long.MAX_VALUE, 0, Link.NONE);

  /** With other ties. */
  public StoredLead with(Link other) {
    return new StoredLead(state, armedFor, generation, other);
  }
}
