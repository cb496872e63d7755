/** What another model would have made of the log, beside the live one. */
@NullMarked
package dev.leadrelay.scoring.domain.backtest;

import org.jspecify.annotations.NullMarked;
