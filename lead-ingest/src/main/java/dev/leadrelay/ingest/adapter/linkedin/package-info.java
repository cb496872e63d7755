/** Fetches leads from LinkedIn, told by a push or found by looking. */
@NullMarked
package dev.leadrelay.ingest.adapter.linkedin;

import org.jspecify.annotations.NullMarked;
