package dev.leadrelay.routing.domain.book;

import java.time.Instant;

/** What a rep did with a lead. */
public sealed interface Activity {

  String activityId();

  Subject assignment();

  Instant at();

  /** Whom and what it is about. */
  record Subject(String leadId, String assignmentId, String rep) {}

  /** The rep takes the lead on. */
  record Accepted(String activityId, Subject assignment, Instant at) implements Activity {}

  /**
   * The rep tried to reach the person.
   *
   * @param note free text, which may hold personal data; empty: none
   */
  record Touched(String activityId, Subject assignment, Instant at, String channel, String note)
      implements Activity {}
}
