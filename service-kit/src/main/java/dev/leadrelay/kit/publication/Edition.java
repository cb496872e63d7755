package dev.leadrelay.kit.publication;

import java.time.Instant;

/**
 * One published version of a document.
 *
 * @param version counted up by one at every publication
 * @param yaml the document, which carries the same version
 * @param author who published it
 * @param reason why it was published
 */
public record Edition(
    String id, int version, String yaml, String author, String reason, Instant publishedAt) {}
