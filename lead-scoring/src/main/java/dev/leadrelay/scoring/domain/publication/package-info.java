/** Publishing models: editions, who wrote them and why, and which of them is the newest. */
@NullMarked
package dev.leadrelay.scoring.domain.publication;

import org.jspecify.annotations.NullMarked;
