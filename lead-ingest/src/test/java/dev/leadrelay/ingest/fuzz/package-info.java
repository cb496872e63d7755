/** Inputs that nobody would send on purpose. */
@NullMarked
package dev.leadrelay.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
