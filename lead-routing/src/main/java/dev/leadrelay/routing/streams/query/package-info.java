/** Answers questions from the state stores, here or in another instance. */
@NullMarked
package dev.leadrelay.routing.streams.query;

import org.jspecify.annotations.NullMarked;
