/** The topology that drops repeats between the doors and the log of record. */
@NullMarked
package dev.leadrelay.ingest.streams;

import org.jspecify.annotations.NullMarked;
