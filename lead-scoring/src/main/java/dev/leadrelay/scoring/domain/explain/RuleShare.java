package dev.leadrelay.scoring.domain.explain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one rule gives, and how that comes about: {@code points = count * pointsEach}.
 *
 * @param id of the rule
 * @param part fit, behaviour or negative
 * @param points now
 * @param pointsEach undecayed points for one
 * @param count decayed number of events; empty for a rule over the profile
 * @param fading how the count goes down, as models write it: {@code halfLife 7d}, {@code window
 *     90d}; empty when it does not
 * @param lastEvent when the newest counted event happened
 * @param fadesAt when less than one point of it is left, or the window has ended; empty when never
 */
public record RuleShare(
    String id,
    String part,
    double points,
    double pointsEach,
    OptionalDouble count,
    Optional<String> fading,
    Optional<Instant> lastEvent,
    Optional<Instant> fadesAt) {}
