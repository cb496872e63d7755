package dev.leadrelay.routing.domain.dispatch;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.desk.DeskEvent;
import dev.leadrelay.routing.domain.lead.Lead;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is heard about a lead. */
public sealed interface LeadSignal {

  /** What the dispatcher hears of what happened at a desk; empty while the team works the lead. */
  static Optional<LeadSignal> of(DeskEvent event) {
    return switch (event) {
      case DeskEvent.Closed(var after, _, _) -> Optional.of(ended(after));
      // A lead that rests is still with its team.
      case DeskEvent.Rejected(var after, _, var until, _, _) ->
          until == null ? Optional.of(ended(after)) : Optional.empty();
      case DeskEvent.Returned(_, var team, var done, var skip, var owner, _) ->
          Optional.of(new Returned(team, done, skip, owner));
      default -> Optional.empty();
    };
  }

  private static Ended ended(Assignment assignment) {
    return new Ended(assignment.team(), assignment.seen(), assignment.rep());
  }

  /**
   * Its level changed.
   *
   * @param accounts those that a plan chooses the lead's account from; empty when there is no
   *     choice
   * @param rises whether it is higher than before
   * @param consentWithdrawn whether the person took back its consent
   */
  record Qualified(Lead lead, List<Account> accounts, boolean rises, boolean consentWithdrawn)
      implements LeadSignal {

    public Qualified {
      accounts = List.copyOf(accounts);
    }
  }

  /** Somebody acted on it; for the team that works it. */
  record Acted(Command.AboutLead command) implements LeadSignal {}

  /**
   * A team has stopped working it.
   *
   * @param seen number of the newest qualification that the team had taken in
   * @param owner who worked it last
   */
  record Ended(String team, int seen, String owner) implements LeadSignal {}

  /**
   * A team does not know who should work it.
   *
   * @param done number of the newest qualification that needs no rep any more; 0 for none
   * @param skip rules that have been tried in vain
   * @param owner who worked it last; null: nobody in this round
   */
  record Returned(String team, int done, Set<String> skip, @Nullable String owner)
      implements LeadSignal {}
}
