package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.model.FitBand;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where a lead stands at an instant. The parts are those before the clamp.
 *
 * @param coolsAt when the level would end if nothing else happened
 * @param rules every rule that contributes
 * @param signals ids of the live intent and hot signals
 */
public record Standing(
    long at,
    double score,
    double fit,
    double behaviour,
    double negative,
    FitBand fitBand,
    Level level,
    OptionalLong coolsAt,
    List<RulePoints> rules,
    List<String> signals) {

  /** Whether both say the same, though at different instants. */
  boolean saysTheSameAs(Standing other) {
    return fit == other.fit
        && behaviour == other.behaviour
        && negative == other.negative
        && level == other.level
        && rules.equals(other.rules)
        && signals.equals(other.signals);
  }
}
