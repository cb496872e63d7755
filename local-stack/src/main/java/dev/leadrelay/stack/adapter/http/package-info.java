/** The services' HTTP doors and APIs, seen from outside. */
@NullMarked
package dev.leadrelay.stack.adapter.http;

import org.jspecify.annotations.NullMarked;
