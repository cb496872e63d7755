package dev.leadrelay.sla.domain.tally;

/** One value of one dimension, such as the team {@code inbound}. */
public record Bucket(Dimension by, String value) {}
