package dev.leadrelay.ingest.domain.browser;

/**
 * The part of a browser's anonymous events that belongs to one lead.
 *
 * @param since first instant of the part, in milliseconds since 1970
 * @param until first instant after the part; {@link Long#MAX_VALUE} when it goes on
 */
public record Share(String leadId, long since, long until) {}
