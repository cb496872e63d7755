/** The routing topology: carries leads to the desks and what happens there to the topics. */
@NullMarked
package dev.leadrelay.routing.streams;

import org.jspecify.annotations.NullMarked;
