/** The topics, seen from outside. */
@NullMarked
package dev.leadrelay.stack.adapter.kafka;

import org.jspecify.annotations.NullMarked;
