/** Writes what was measured: Markdown for people, JSON for programs. */
@NullMarked
package dev.leadrelay.bench.report;

import org.jspecify.annotations.NullMarked;
