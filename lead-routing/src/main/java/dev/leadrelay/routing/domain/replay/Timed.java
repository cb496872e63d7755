package dev.leadrelay.routing.domain.replay;

import java.time.Instant;

/** An input and when it happens. */
public record Timed(Instant at, Input input) {}
