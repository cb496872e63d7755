package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.model.Rule;

/**
 * One rule and what it gives at an instant.
 *
 * @param points decayed; negative for a rule that takes points away
 */
public record RulePoints(Rule rule, double points) {}
