/** Comma-separated files. */
@NullMarked
package dev.leadrelay.stack.adapter.csv;

import org.jspecify.annotations.NullMarked;
