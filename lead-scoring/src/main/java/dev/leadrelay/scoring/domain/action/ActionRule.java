package dev.leadrelay.scoring.domain.action;

import dev.leadrelay.scoring.domain.model.Condition;

/**
 * Advises an action when its condition holds for a lead as it stands.
 *
 * @param because why, as a phrase for the rep
 */
public record ActionRule(String id, Action action, Condition when, String because) {}
