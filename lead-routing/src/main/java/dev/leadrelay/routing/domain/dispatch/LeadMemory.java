package dev.leadrelay.routing.domain.dispatch;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.lead.Lead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a lead between its qualifications.
 *
 * @param team the team that works it; null when none does
 * @param turn number of its qualifications that were sent to a team
 * @param lead the lead as last known; null before its first qualification
 * @param accounts those that a plan chose the lead's account from; empty when there was no choice
 * @param wanted number of the newest qualification that asks for a rep; 0 when none does
 * @param owner who worked it last; null: nobody did
 */
public record LeadMemory(
    @Nullable String team,
    int turn,
    @Nullable Lead lead,
    List<Account> accounts,
    int wanted,
    @Nullable String owner) {

  public static final LeadMemory BLANK = new LeadMemory(null, 0, null, List.of(), 0, null);

  public LeadMemory {
    accounts = List.copyOf(accounts);
  }

  /** The same lead, worked by nobody. */
  LeadMemory resting(@Nullable String lastOwner) {
    return new LeadMemory(null, turn, lead, accounts, 0, lastOwner);
  }
}
