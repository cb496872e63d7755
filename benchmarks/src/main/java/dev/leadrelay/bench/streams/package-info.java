/** Runs topologies with the settings that the services run with. */
@NullMarked
package dev.leadrelay.bench.streams;

import org.jspecify.annotations.NullMarked;
