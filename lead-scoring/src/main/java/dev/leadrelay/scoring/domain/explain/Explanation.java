package dev.leadrelay.scoring.domain.explain;

import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.List;
import java.util.Optional;

/**
 * A lead's score with everything needed to recompute it by hand.
 *
 * @param missing what it lacks for the next level; empty when there is none
 */
public record Explanation(
    ScoringModel model,
    Standing standing,
    boolean consent,
    List<RuleShare> rules,
    Optional<Missing> missing) {}
