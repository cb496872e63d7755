package dev.leadrelay.stack.domain.transfer;

/**
 * Why a row, or an event of it, did not get in.
 *
 * @param line line of the file in which the row begins
 * @param reason a sentence
 */
public record RefusedRow(long line, String reason) {}
