package dev.leadrelay.scoring.streams.state;

/**
 * A walk along the leads of an account.
 *
 * @param since when the fact came that they are to know
 * @param next where in the index it goes on
 */
public record Walk(long since, String next) {}
