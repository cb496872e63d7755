/** How fast the HTTP doors are, beside an endpoint that only writes to Kafka. */
@NullMarked
package dev.leadrelay.bench.ingest;

import org.jspecify.annotations.NullMarked;
