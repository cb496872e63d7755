/** What it costs to wait for time to pass. */
@NullMarked
package dev.leadrelay.bench.armed;

import org.jspecify.annotations.NullMarked;
