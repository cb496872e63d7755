/** The web pages of reps and RevOps. */
@NullMarked
package dev.leadrelay.console;

import org.jspecify.annotations.NullMarked;
