/** Trains the learned score with a library, and keeps what was learned as text. */
@NullMarked
package dev.leadrelay.scoring.adapter.learn;

import org.jspecify.annotations.NullMarked;
