/** Whole periods run through the desks of a plan, without side effects. */
@NullMarked
package dev.leadrelay.routing.domain.replay;

import org.jspecify.annotations.NullMarked;
