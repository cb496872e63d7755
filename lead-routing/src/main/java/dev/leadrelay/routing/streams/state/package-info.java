/** How state is kept in stores: compact, with a version in front. */
@NullMarked
package dev.leadrelay.routing.streams.state;

import org.jspecify.annotations.NullMarked;
