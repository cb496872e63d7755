/** Derives the id of a lead from the strongest identifier in an event. */
@NullMarked
package dev.leadrelay.ingest.domain.identity;

import org.jspecify.annotations.NullMarked;
