package dev.leadrelay.scoring.domain.learning;

/**
 * A lead as it was just before sales found out what it is worth.
 *
 * @param won whether sales confirmed it
 */
public record Example(Traits traits, boolean won) {}
