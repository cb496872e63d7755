/** How the state of a lead is kept in a store: one compact binary record. */
@NullMarked
package dev.leadrelay.scoring.streams.state;

import org.jspecify.annotations.NullMarked;
