package dev.leadrelay.scoring.domain.model;

import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a level asks for; all of it must hold.
 *
 * @param score least score; empty when the level asks for none
 * @param fit the bands that will do
 * @param consent whether consent to be contacted is needed
 * @param intent whether a live intent signal is needed
 * @param signal whether a live hot signal is needed
 */
public record LevelRule(
    OptionalDouble score, Set<FitBand> fit, boolean consent, boolean intent, boolean signal) {

  public LevelRule {
    fit = Set.copyOf(fit);
  }
}
