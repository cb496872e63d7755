package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.LeadState;

/**
 * What the store keeps of a lead: its state, and which timer is armed for it.
 *
 * @param armedFor when the timer fires; {@link Long#MAX_VALUE} when none is armed
 * @param generation of the armed timer; one of another generation has been superseded
 */
public record StoredLead(LeadState state, long armedFor, int generation) {

  /** A lead that was not stored yet. */
  public static final StoredLead NEW = new StoredLead(LeadState.NEW, Long.MAX_VALUE, 0);
}
