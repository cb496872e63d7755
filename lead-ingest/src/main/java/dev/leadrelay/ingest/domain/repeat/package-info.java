/** When an event counts as one that has been seen before. */
@NullMarked
package dev.leadrelay.ingest.domain.repeat;

import org.jspecify.annotations.NullMarked;
