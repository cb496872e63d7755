package dev.leadrelay.scoring.domain.model;

import dev.leadrelay.scoring.domain.lead.Fingerprint;

/**
 * Applies as long as its condition holds for the profile. Does not decay.
 *
 * @param key see {@link Rule#key()}
 */
public record ProfileRule(
    String id, int key, Part part, Condition when, double points, boolean disqualifies)
    implements Rule {

  public ProfileRule(String id, Part part, Condition when, double points, boolean disqualifies) {
    this(id, Fingerprint.shortOf(id), part, when, points, disqualifies);
  }
}
