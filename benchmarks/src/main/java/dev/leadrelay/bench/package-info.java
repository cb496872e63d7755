/** Measures how fast LeadRelay is, beside limits measured in the same run. */
@NullMarked
package dev.leadrelay.bench;

import org.jspecify.annotations.NullMarked;
