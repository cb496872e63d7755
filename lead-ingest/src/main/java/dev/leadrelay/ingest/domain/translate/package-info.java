/** From the words of a sender to those of our events, and back when something is wrong. */
@NullMarked
package dev.leadrelay.ingest.domain.translate;

import org.jspecify.annotations.NullMarked;
