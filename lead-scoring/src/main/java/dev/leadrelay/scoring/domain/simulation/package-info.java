/** Tries a model out on events, without a trace. */
@NullMarked
package dev.leadrelay.scoring.domain.simulation;

import org.jspecify.annotations.NullMarked;
