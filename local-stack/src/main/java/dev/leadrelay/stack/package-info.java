/** The {@code leadrelay} command: options in, processes and events out. */
@NullMarked
package dev.leadrelay.stack;

import org.jspecify.annotations.NullMarked;
