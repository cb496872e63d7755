/** What outcomes teach: the chance that a lead is won, and what made it so. Routes nothing. */
@NullMarked
package dev.leadrelay.scoring.domain.learning;

import org.jspecify.annotations.NullMarked;
