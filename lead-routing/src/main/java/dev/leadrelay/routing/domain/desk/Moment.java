package dev.leadrelay.routing.domain.desk;

import java.time.Instant;

/**
 * An instant at which a clock has something to say.
 *
 * @param percent share of the time that has passed then
 */
public record Moment(Instant at, Kind kind, int percent) {

  /** What a clock has to say. */
  public enum Kind {
    REMIND,
    BREACH,
    /** The lead moves on some time after its breach. */
    REROUTE
  }
}
