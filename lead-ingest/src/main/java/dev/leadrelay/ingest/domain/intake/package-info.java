/** The way of an event from a door to the log, as a list of steps. */
@NullMarked
package dev.leadrelay.ingest.domain.intake;

import org.jspecify.annotations.NullMarked;
