/** The way of what arrived at a door to the log. */
@NullMarked
package dev.leadrelay.ingest.domain.reception;

import org.jspecify.annotations.NullMarked;
