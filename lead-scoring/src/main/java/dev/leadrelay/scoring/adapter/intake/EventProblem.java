package dev.leadrelay.scoring.adapter.intake;

/**
 * Something wrong with one of several events.
 *
 * @param index place of the event, from 0
 * @param pointer JSON pointer inside the event
 * @param reason what was expected and what came, as a sentence
 */
public record EventProblem(int index, String pointer, String reason) {}
