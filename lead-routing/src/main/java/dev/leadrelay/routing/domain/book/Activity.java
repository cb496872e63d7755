package dev.leadrelay.routing.domain.book;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was done with a lead. Notes and reasons are free text and may hold personal data. */
public sealed interface Activity {

  String activityId();

  Subject assignment();

  Instant at();

  /** Whom and what it is about. */
  record Subject(String leadId, String assignmentId, String rep) {}

  /** The rep takes the lead on. */
  record Accepted(String activityId, Subject assignment, Instant at) implements Activity {}

  /** The rep tried to reach the person. */
  record Touched(
      String activityId, Subject assignment, Instant at, String channel, @Nullable String note)
      implements Activity {}

  /**
   * The rep does not want the lead.
   *
   * @param until when it may come again; null unless it is too early now
   * @param duplicateOf the lead that survives; null unless it is a duplicate
   */
  record Rejected(
      String activityId,
      Subject assignment,
      Instant at,
      String code,
      @Nullable Instant until,
      @Nullable String duplicateOf,
      @Nullable String note)
      implements Activity {}

  /**
   * The rep tells how the lead went on.
   *
   * @param amount what the deal is worth, in the currency; null when unknown
   */
  record Reported(
      String activityId,
      Subject assignment,
      Instant at,
      String outcome,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      @Nullable String reason)
      implements Activity {}

  /** The rep cannot work the lead. */
  record HandedBack(String activityId, Subject assignment, Instant at, @Nullable String note)
      implements Activity {}

  /** Somebody gave the lead to another rep. */
  record Reassigned(String activityId, Subject assignment, Instant at, String toRep)
      implements Activity {}
}
