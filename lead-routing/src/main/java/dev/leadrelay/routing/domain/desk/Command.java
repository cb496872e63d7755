package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.matching.Match;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a desk is asked to do. */
public sealed interface Command {

  /** It concerns one lead. */
  sealed interface AboutLead extends Command {
    String leadId();
  }

  /** It concerns one rep, and with it every lead that the rep has or could have. */
  sealed interface AboutRep extends Command {
    String rep();
  }

  /** A rep does something about an assignment that it holds. */
  sealed interface ByRep extends AboutLead {
    String assignmentId();

    String rep();
  }

  /** Work this lead, which nobody works; {@code turn} numbers the lead's qualifications. */
  record Open(int turn, Lead lead, Match match) implements AboutLead {
    @Override
    public String leadId() {
      return lead.id();
    }
  }

  /** Take note of a newer state of a lead that the team works. */
  record Update(int turn, Lead lead) implements AboutLead {
    @Override
    public String leadId() {
      return lead.id();
    }
  }

  /** Stop working a lead: it was disqualified, or its consent was withdrawn. */
  record Withdraw(int turn, Lead lead) implements AboutLead {
    @Override
    public String leadId() {
      return lead.id();
    }
  }

  /** The rep takes the lead on. */
  record Accept(String leadId, String assignmentId, String rep) implements ByRep {}

  /** The rep tried to reach the person. */
  record Touch(String leadId, String assignmentId, String rep, String channel) implements ByRep {}

  /**
   * The rep does not want the lead.
   *
   * @param code name of a {@link RejectionCode}
   * @param until when the lead may come again, for {@link RejectionCode#TIMING}
   * @param duplicateOf the lead that survives, for {@link RejectionCode#DUPLICATE}
   */
  record Reject(
      String leadId,
      String assignmentId,
      String rep,
      @Nullable String code,
      @Nullable Instant until,
      @Nullable String duplicateOf)
      implements ByRep {}

  /**
   * The rep tells how the lead went on.
   *
   * @param result name of a {@link Result}
   */
  record Report(String leadId, String assignmentId, String rep, @Nullable String result)
      implements ByRep {}

  /** The rep cannot work the lead: somebody else is to have it. */
  record HandBack(String leadId, String assignmentId, String rep) implements ByRep {}

  /** Somebody gives the lead to another rep of the team by hand. */
  record Reassign(String leadId, String assignmentId, String toRep) implements AboutLead {}

  /** A case's instant has come; {@code noticedAt} is later when nobody was there to look. */
  record Due(String leadId, Instant noticedAt) implements AboutLead {}

  /**
   * The rep is away from now on.
   *
   * @param until null when nobody knows how long
   * @param kind the kind of absence, by its name in the plan; null for one that is not made up for
   */
  record GoAbsent(String rep, @Nullable Instant until, @Nullable String kind) implements AboutRep {}

  /** The rep is back. */
  record Return(String rep) implements AboutRep {}
}
