/** How often anybody may come. */
@NullMarked
package dev.leadrelay.ingest.adapter.limits;

import org.jspecify.annotations.NullMarked;
