package dev.leadrelay.sla.domain.tally;

import dev.leadrelay.sla.domain.standing.Place;
import java.time.Instant;
import java.util.List;

/**
 * An answer that is about to be late, or is.
 *
 * @param at the true instant of the reminder or breach
 * @param noticedAt when it was noticed
 * @param percent share of the time that had passed; 100 for a breach
 * @param actions what was done about it
 */
public record Breach(
    String breachId,
    String leadId,
    String assignmentId,
    Kind kind,
    Clock clock,
    String sla,
    Instant due,
    Instant at,
    Instant noticedAt,
    int percent,
    Place place,
    List<String> actions) {

  /** How bad it is. */
  public enum Kind {
    AT_RISK,
    BREACHED
  }

  /** What the clock waits for. */
  public enum Clock {
    FIRST_TOUCH,
    DECISION
  }
}
