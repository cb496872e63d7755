/** How well scores tell leads that became customers from others. */
@NullMarked
package dev.leadrelay.scoring.domain.evaluation;

import org.jspecify.annotations.NullMarked;
