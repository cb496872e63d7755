package dev.leadrelay.routing.domain.replay;

import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.plan.Plan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, or is assumed to happen, in a replayed period. */
public sealed interface Input {

  /** A lead reached a level. */
  record Qualified(Lead lead) implements Input {}

  /** A rep did something about the assignment of a lead. */
  record Acted(String leadId, Action action) implements Input {}

  /** A rep went away; {@code until} is null when nobody knows how long. */
  record WentAbsent(String rep, @Nullable Instant until) implements Input {}

  /** A rep came back. */
  record CameBack(String rep) implements Input {}

  /** Another plan came into force. */
  record Published(Plan plan) implements Input {}

  /** What a rep did, without the id of the assignment: a period's author cannot know it. */
  sealed interface Action {

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
