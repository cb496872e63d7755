/** Forms from files. */
@NullMarked
package dev.leadrelay.ingest.adapter.files;

import org.jspecify.annotations.NullMarked;
