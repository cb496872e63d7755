package dev.leadrelay.routing.domain.dispatch;

import dev.leadrelay.routing.domain.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a lead between its qualifications.
 *
 * @param team the team that works it; null when none does
 * @param turn number of its qualifications that were sent to a team
 * @param lead the lead as last known; null before its first qualification
 * @param wanted number of the newest qualification that asks for a rep; 0 when none does
 * @param owner who worked it last; null: nobody did
 */
public record LeadMemory(
    @Nullable String team, int turn, @Nullable Lead lead, int wanted, @Nullable String owner) {

  public static final LeadMemory BLANK = new LeadMemory(null, 0, null, 0, null);

  /** The same lead, worked by nobody. */
  LeadMemory resting(@Nullable String lastOwner) {
    return new LeadMemory(null, turn, lead, 0, lastOwner);
  }
}
