/**
 * The pure engine: state and event in, new state and what changed out. Instants are epoch
 * milliseconds.
 */
@NullMarked
package dev.leadrelay.scoring.domain.engine;

import org.jspecify.annotations.NullMarked;
