/** Phone numbers, public suffixes and hashes, from well-kept libraries. */
@NullMarked
package dev.leadrelay.ingest.adapter.libraries;

import org.jspecify.annotations.NullMarked;
