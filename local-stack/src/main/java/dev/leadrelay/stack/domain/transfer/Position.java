package dev.leadrelay.stack.domain.transfer;

import java.time.Instant;

/**
 * How far an import got.
 *
 * @param began when it first began; rows without a time happened then, also those that a later run
 *     sends
 * @param tally what became of the rows so far
 */
public record Position(Instant began, Tally tally) {}
