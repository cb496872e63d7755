/** Comma-separated files. */
@NullMarked
package dev.leadrelay.ingest.adapter.csv;

import org.jspecify.annotations.NullMarked;
