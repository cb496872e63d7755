/** What becomes of one event at any door: read, checked, normalised, identified. */
@NullMarked
package dev.leadrelay.ingest.domain.intake;

import org.jspecify.annotations.NullMarked;
