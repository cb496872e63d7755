/** How long a lead takes from the HTTP door to its rep. */
@NullMarked
package dev.leadrelay.bench.latency;

import org.jspecify.annotations.NullMarked;
