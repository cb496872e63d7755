/** Models on their topic, and the log for backtests. */
@NullMarked
package dev.leadrelay.scoring.adapter.kafka;

import org.jspecify.annotations.NullMarked;
