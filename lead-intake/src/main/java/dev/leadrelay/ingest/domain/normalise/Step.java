package dev.leadrelay.ingest.domain.normalise;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import java.util.function.UnaryOperator;

/** One step of normalising; what it has nothing to say about, it hands on as it is. */
@FunctionalInterface
public interface Step extends UnaryOperator<CanonicalEvent> {}
