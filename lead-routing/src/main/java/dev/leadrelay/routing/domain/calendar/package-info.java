/** When reps work, and how long a working time takes. */
@NullMarked
package dev.leadrelay.routing.domain.calendar;

import org.jspecify.annotations.NullMarked;
