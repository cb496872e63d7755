/** Public holidays of the world, from a library. */
@NullMarked
package dev.leadrelay.routing.adapter.holidays;

import org.jspecify.annotations.NullMarked;
