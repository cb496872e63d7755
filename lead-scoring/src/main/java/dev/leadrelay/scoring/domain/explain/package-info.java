/** A score told so that a person can recompute it by hand. */
@NullMarked
package dev.leadrelay.scoring.domain.explain;

import org.jspecify.annotations.NullMarked;
