/** Plays the binder for one topology. */
@NullMarked
package dev.leadrelay.testkit.topology;

import org.jspecify.annotations.NullMarked;
