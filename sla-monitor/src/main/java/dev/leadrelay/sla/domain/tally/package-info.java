/** Counts that always add up, and what a fact changes in them. */
@NullMarked
package dev.leadrelay.sla.domain.tally;

import org.jspecify.annotations.NullMarked;
