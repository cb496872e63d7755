/** Reads CloudEvents from JSON text. */
@NullMarked
package dev.leadrelay.ingest.adapter.json;

import org.jspecify.annotations.NullMarked;
