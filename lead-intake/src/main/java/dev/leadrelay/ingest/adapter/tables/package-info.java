/** Tables that ship with the intake. */
@NullMarked
package dev.leadrelay.ingest.adapter.tables;

import org.jspecify.annotations.NullMarked;
