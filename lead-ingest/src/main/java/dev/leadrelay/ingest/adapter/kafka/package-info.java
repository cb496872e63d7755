/** Writes to the log, the door for producers that speak Kafka, and what is known of repeats. */
@NullMarked
package dev.leadrelay.ingest.adapter.kafka;

import org.jspecify.annotations.NullMarked;
