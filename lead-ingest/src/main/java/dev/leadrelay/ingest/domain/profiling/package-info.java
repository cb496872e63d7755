/** Forms that ask for a little each time. */
@NullMarked
package dev.leadrelay.ingest.domain.profiling;

import org.jspecify.annotations.NullMarked;
