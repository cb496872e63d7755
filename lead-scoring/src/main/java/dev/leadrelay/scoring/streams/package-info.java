/** The topology that scores leads, and the timers that let levels cool. */
@NullMarked
package dev.leadrelay.scoring.streams;

import org.jspecify.annotations.NullMarked;
