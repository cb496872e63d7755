/** What is wrong with an input, as values that name the place and the reason. */
@NullMarked
package dev.leadrelay.ingest.domain.refusal;

import org.jspecify.annotations.NullMarked;
