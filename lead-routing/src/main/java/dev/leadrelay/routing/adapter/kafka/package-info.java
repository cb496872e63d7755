/** Writes what reps did to the log. */
@NullMarked
package dev.leadrelay.routing.adapter.kafka;

import org.jspecify.annotations.NullMarked;
