package dev.leadrelay.scoring.domain.model;

import java.util.Optional;

/**
 * How leads qualify.
 *
 * @param mql what MQL asks for
 * @param hot what HOT asks for; empty when the model knows no HOT
 * @param margin a lead cools only below a level's score less this, so that it does not flap
 */
public record LevelRules(LevelRule mql, Optional<LevelRule> hot, double margin) {

  public LevelRules {
    if (!(margin >= 0)) {
      throw new IllegalArgumentException(
          "Expected a margin of 0 or more, but got %s".formatted(margin));
    }
  }
}
