/** The canonical event: what an event says, whichever door it came through. */
@NullMarked
package dev.leadrelay.ingest.domain.event;

import org.jspecify.annotations.NullMarked;
