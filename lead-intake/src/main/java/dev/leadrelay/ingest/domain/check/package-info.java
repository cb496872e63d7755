/** Reads what was sent and names everything in it that breaks a rule. */
@NullMarked
package dev.leadrelay.ingest.domain.check;

import org.jspecify.annotations.NullMarked;
