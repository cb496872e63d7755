/** How many leads per second a team's desk takes, and how punctual its clocks are. */
@NullMarked
package dev.leadrelay.bench.routing;

import org.jspecify.annotations.NullMarked;
