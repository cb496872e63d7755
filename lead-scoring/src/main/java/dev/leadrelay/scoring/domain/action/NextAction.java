package dev.leadrelay.scoring.domain.action;

/**
 * What to do next about a lead.
 *
 * @param rule id of the rule that says so
 * @param because why
 */
public record NextAction(Action action, String rule, String because) {}
