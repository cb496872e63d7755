/** The HTTP doors. */
@NullMarked
package dev.leadrelay.ingest.adapter.http;

import org.jspecify.annotations.NullMarked;
