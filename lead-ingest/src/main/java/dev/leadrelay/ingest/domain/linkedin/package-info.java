/** What a lead form that was filled in on LinkedIn means. */
@NullMarked
package dev.leadrelay.ingest.domain.linkedin;

import org.jspecify.annotations.NullMarked;
