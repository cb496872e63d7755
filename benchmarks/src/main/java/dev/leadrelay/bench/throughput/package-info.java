/** How many events per second a topology takes off leads.events. */
@NullMarked
package dev.leadrelay.bench.throughput;

import org.jspecify.annotations.NullMarked;
