/** A week of inbound, told for whatever runs it, and an independent check of what came of it. */
@NullMarked
package dev.leadrelay.testkit.week;

import org.jspecify.annotations.NullMarked;
