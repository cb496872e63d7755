/** What the doors count. */
@NullMarked
package dev.leadrelay.ingest.adapter.metrics;

import org.jspecify.annotations.NullMarked;
