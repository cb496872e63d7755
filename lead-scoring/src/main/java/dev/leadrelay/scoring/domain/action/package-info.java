/** What to do next about a lead, and why. */
@NullMarked
package dev.leadrelay.scoring.domain.action;

import org.jspecify.annotations.NullMarked;
