/** From the canonical event to the contract. */
@NullMarked
package dev.leadrelay.ingest.adapter.avro;

import org.jspecify.annotations.NullMarked;
