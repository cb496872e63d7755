/** Statistics as the library has them. */
@NullMarked
package dev.leadrelay.routing.adapter.statistics;

import org.jspecify.annotations.NullMarked;
