package dev.leadrelay.scoring.domain.lead;

/**
 * A value and since when it is known.
 *
 * @param value a String, Long, Double or Boolean
 * @param at when the event that said so happened
 */
public record Attribute(Object value, long at) {}
