package dev.leadrelay.scoring.domain.explain;

import dev.leadrelay.scoring.domain.action.NextAction;
import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.List;
import java.util.Optional;

/**
 * A lead's score with everything needed to recompute it by hand.
 *
 * @param missing what it lacks for the next level; empty when there is none
 * @param nextAction what to do next; empty when the model does not say
 * @param mergedInto the leads for which it counts now; none when it was not merged
 */
public record Explanation(
    ScoringModel model,
    Standing standing,
    boolean consent,
    List<RuleShare> rules,
    Optional<Missing> missing,
    Optional<NextAction> nextAction,
    List<String> mergedInto) {}
