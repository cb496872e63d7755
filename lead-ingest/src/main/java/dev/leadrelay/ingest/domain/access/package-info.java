/** Who may use which door. */
@NullMarked
package dev.leadrelay.ingest.domain.access;

import org.jspecify.annotations.NullMarked;
