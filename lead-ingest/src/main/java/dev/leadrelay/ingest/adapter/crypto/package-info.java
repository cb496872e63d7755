/** What keeps things secret. */
@NullMarked
package dev.leadrelay.ingest.adapter.crypto;

import org.jspecify.annotations.NullMarked;
