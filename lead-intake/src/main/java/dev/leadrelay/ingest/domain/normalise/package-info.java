/**
 * Brings what was sent into one form, one small step at a time, and keeps the original beside it.
 */
@NullMarked
package dev.leadrelay.ingest.domain.normalise;

import org.jspecify.annotations.NullMarked;
