/** Reads what forms send. */
@NullMarked
package dev.leadrelay.ingest.adapter.form;

import org.jspecify.annotations.NullMarked;
