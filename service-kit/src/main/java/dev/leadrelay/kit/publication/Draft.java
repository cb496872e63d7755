package dev.leadrelay.kit.publication;

import java.util.OptionalInt;

/**
 * A document that somebody wants to publish.
 *
 * @param basedOn the version that it was made from; empty when it replaces whichever is newest
 */
public record Draft(String id, String yaml, String author, String reason, OptionalInt basedOn) {}
