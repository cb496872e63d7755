/** The HTTP interface. */
@NullMarked
package dev.leadrelay.scoring.adapter.http;

import org.jspecify.annotations.NullMarked;
