/** A team's work as a state machine: commands in, events out. */
@NullMarked
package dev.leadrelay.routing.domain.desk;

import org.jspecify.annotations.NullMarked;
