/** What is known of one lead: profile, counts, level. Instants are epoch milliseconds. */
@NullMarked
package dev.leadrelay.scoring.domain.lead;

import org.jspecify.annotations.NullMarked;
