package dev.leadrelay.routing.domain.plan;

import org.jspecify.annotations.Nullable;

/**
 * One line of a plan's rules; the first that matches wins.
 *
 * @param when null: always
 * @param unlessAbsent whether the next rule is tried when the rep it names is absent
 */
public record Rule(String id, @Nullable Condition when, Target to, boolean unlessAbsent) {}
