package dev.leadrelay.kit.mail;

import java.time.Instant;

/**
 * A mail of plain text.
 *
 * @param id stays when it is sent again, so that one that came twice can be told from two
 * @param at when there was reason to write it
 */
public record Mail(String id, String to, String subject, String text, Instant at) {}
