/** What operators see of scoring. */
@NullMarked
package dev.leadrelay.scoring.adapter.metrics;

import org.jspecify.annotations.NullMarked;
