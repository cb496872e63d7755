/** A made-up week of inbound, and a checker that knows the rules but none of the desk's code. */
@NullMarked
package dev.leadrelay.routing.week;

import org.jspecify.annotations.NullMarked;
