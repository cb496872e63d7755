package dev.leadrelay.scoring.domain.evaluation;

/**
 * What a model said of a lead before its outcome was known, and what became of it.
 *
 * @param score the highest that the lead had until then
 * @param picked whether it had reached MQL or more by then
 * @param won whether sales confirmed it
 */
public record Judgement(double score, boolean picked, boolean won) {}
