/** What a model asks for that was never counted, counted from the log before it takes over. */
@NullMarked
package dev.leadrelay.scoring.domain.recount;

import org.jspecify.annotations.NullMarked;
