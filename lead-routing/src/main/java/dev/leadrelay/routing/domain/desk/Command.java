package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.matching.Match;
import java.time.Instant;

/** What a desk is asked to do. */
public sealed interface Command {

  String leadId();

  /** Work this lead, which nobody works; {@code turn} numbers the lead's qualifications. */
  record Open(int turn, Lead lead, Match match) implements Command {
    @Override
    public String leadId() {
      return lead.id();
    }
  }

  /** Take note of a newer state of a lead that the team works. */
  record Update(int turn, Lead lead) implements Command {
    @Override
    public String leadId() {
      return lead.id();
    }
  }

  /** Stop working a lead: it was disqualified, or its consent was withdrawn. */
  record Withdraw(int turn, Lead lead) implements Command {
    @Override
    public String leadId() {
      return lead.id();
    }
  }

  /** The rep takes the lead on. */
  record Accept(String leadId, String assignmentId, String rep) implements Command {}

  /** The rep tried to reach the person. */
  record Touch(String leadId, String assignmentId, String rep, String channel) implements Command {}

  /** A case's instant has come; {@code noticedAt} is later when nobody was there to look. */
  record Due(String leadId, Instant noticedAt) implements Command {}
}
