/** Scores leads: the application, its configuration and its wiring. */
@NullMarked
package dev.leadrelay.scoring;

import org.jspecify.annotations.NullMarked;
