package dev.leadrelay.routing.domain.replay;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.plan.Plan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened, or is assumed to happen, in a replayed period. */
public sealed interface Input {

  /**
   * A lead reached a level.
   *
   * @param accounts those that a plan chooses the lead's account from; empty when there is no
   *     choice
   * @param rises whether it is higher than before
   * @param consentWithdrawn whether the person took back its consent
   */
  record Qualified(Lead lead, List<Account> accounts, boolean rises, boolean consentWithdrawn)
      implements Input {

    public Qualified {
      accounts = List.copyOf(accounts);
    }

    /** A lead that reached a level from below, and that has no choice of accounts. */
    public Qualified(Lead lead) {
      this(lead, List.of(), true, false);
    }
  }

  /** A rep did something about the assignment of a lead. */
  record Acted(String leadId, Action action) implements Input {}

  /**
   * A rep went away.
   *
   * @param until null when nobody knows how long
   * @param kind the kind of absence, by its name in the plan; null for one that is not made up for
   */
  record WentAbsent(String rep, @Nullable Instant until, @Nullable String kind) implements Input {

    /** An absence that is not made up for. */
    public WentAbsent(String rep, @Nullable Instant until) {
      this(rep, until, null);
    }
  }

  /** A rep came back. */
  record CameBack(String rep) implements Input {}

  /** Another plan came into force. */
  record Published(Plan plan) implements Input {}

  /** What a rep did, without the id of the assignment: a period's author cannot know it. */
  sealed interface Action {

    /** The same, done by another rep. */
    default Action by(String other) {
      return switch (this) {
        case Accepted _ -> new Accepted(other);
        case Touched touched -> new Touched(other, touched.channel());
        case Rejected(_, var code, var until, var duplicateOf) ->
            new Rejected(other, code, until, duplicateOf);
        case Reported reported -> new Reported(other, reported.result());
        case HandedBack _ -> new HandedBack(other);
        case Reassigned reassigned -> reassigned;
      };
    }

    record Accepted(String rep) implements Action {}

    record Touched(String rep, String channel) implements Action {}

    record Rejected(
        String rep, @Nullable String code, @Nullable Instant until, @Nullable String duplicateOf)
        implements Action {}

    record Reported(String rep, @Nullable String result) implements Action {}

    record HandedBack(String rep) implements Action {}

    record Reassigned(String toRep) implements Action {}
  }
}
