/**
 * Carrying a file's events to a door: in batches, in order, and with a count of what became of
 * them.
 */
@NullMarked
package dev.leadrelay.stack.domain.transfer;

import org.jspecify.annotations.NullMarked;
