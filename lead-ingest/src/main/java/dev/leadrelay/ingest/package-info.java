/** Lead ingest: the application, its configuration and its properties. */
@NullMarked
package dev.leadrelay.ingest;

import org.jspecify.annotations.NullMarked;
