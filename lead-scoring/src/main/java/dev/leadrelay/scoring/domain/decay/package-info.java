/**
 * How a count of events fades, and the curves that follow from it. Instants are epoch milliseconds.
 */
@NullMarked
package dev.leadrelay.scoring.domain.decay;

import org.jspecify.annotations.NullMarked;
