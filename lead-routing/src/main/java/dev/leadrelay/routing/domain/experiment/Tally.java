package dev.leadrelay.routing.domain.experiment;

/**
 * Leads whose time is over, and how many of them reached the measure.
 *
 * @param leads how many were looked at
 * @param reached how many of those reached it in time
 */
public record Tally(int leads, int reached) {

  /** The share that reached it; of no leads, 0. */
  public double share() {
    return leads == 0 ? 0 : (double) reached / leads;
  }
}
