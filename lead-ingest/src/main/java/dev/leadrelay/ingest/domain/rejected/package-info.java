/** What was refused, and how it is sent again. */
@NullMarked
package dev.leadrelay.ingest.domain.rejected;

import org.jspecify.annotations.NullMarked;
